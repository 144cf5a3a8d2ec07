//! Which message is handled by whom.

use std::collections::BTreeSet;
use std::sync::Arc;

use rustc_hash::FxHashMap;
use vpp_binapi::{DecodeError, Dump, Message, Request, Retval, Stream};

use crate::core::call::{Call, Refusal, Rows};
use crate::core::hooks::Hooks;
use crate::core::vpp::Vpp;

/// What became of a request.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It was answered, or rightly not.
    Done,
    /// The client dies with VPP.
    Crash(&'static str),
    /// It was too short or lied about a length: VPP logs and forgets such messages.
    Malformed(DecodeError),
}

pub(crate) type Handle = Arc<dyn Fn(&mut Vpp, &mut Call<'_>, &[u8]) -> Outcome + Send + Sync>;

/// What answers each request, by name and CRC, for VPP's own command line.
#[derive(Default)]
pub(crate) struct Requests(pub FxHashMap<&'static str, Handle>);

impl std::fmt::Debug for Requests {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// What answers a request.
pub(crate) struct Handler {
    /// VPP's name of the request.
    pub name: &'static str,
    pub handle: Handle,
    /// Answers with a return value and nothing else; `None` where the answer has none.
    pub refuse: Option<fn(&mut Call<'_>, i32)>,
}

/// Says the rows of a dump.
pub type DumpHandler<D> =
    fn(&mut Vpp, &D, &mut Rows<'_, '_, <D as Dump>::Details>) -> Result<(), Refusal>;

/// Collects the handlers and hooks of all areas.
#[derive(Default)]
pub struct Registry {
    pub(crate) handlers: FxHashMap<&'static str, Handler>,
    pub(crate) spoken: BTreeSet<&'static str>,
    /// What areas want to hear of.
    pub hooks: Hooks,
}

impl std::fmt::Debug for Registry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Registry")
            .field("spoken", &self.spoken)
            .finish_non_exhaustive()
    }
}

fn decode<M: Message>(call: &mut Call<'_>, body: &[u8]) -> Result<M, Outcome> {
    match M::decode_message(body) {
        Ok((head, message, _)) => {
            call.client_index = head.client_index;
            call.context = head.context;
            Ok(message)
        }
        Err(e) => Err(Outcome::Malformed(e)),
    }
}

impl Registry {
    fn insert<M: Message>(&mut self, answers: &[&'static str], handle: Handle) {
        let handler = Handler {
            name: M::NAME,
            handle,
            refuse: None,
        };
        self.spoken.insert(M::NAME_CRC);
        self.spoken.extend(answers);
        let twice = self.handlers.insert(M::NAME_CRC, handler).is_some();
        debug_assert!(!twice, "{} is handled twice", M::NAME);
    }

    /// A request with one reply. An error becomes a reply with that return value and zeros otherwise.
    pub fn reply<R>(&mut self, f: fn(&mut Vpp, &mut Call<'_>, R) -> Result<R::Reply, Refusal>)
    where
        R: Request,
        R::Reply: Retval,
    {
        self.insert::<R>(
            &[R::Reply::NAME_CRC],
            Arc::new(move |vpp, call, body| {
                let request = match decode::<R>(call, body) {
                    Ok(request) => request,
                    Err(outcome) => return outcome,
                };
                match f(vpp, call, request) {
                    Ok(reply) => call.say(&reply),
                    Err(Refusal::Retval(n)) => call.say(&R::Reply::default().with_retval(n)),
                    Err(Refusal::Silence) => {}
                    Err(Refusal::Crash(why)) => return Outcome::Crash(why),
                }
                Outcome::Done
            }),
        );
        if let Some(handler) = self.handlers.get_mut(R::NAME_CRC) {
            handler.refuse =
                Some(|call, retval| call.say(&R::Reply::default().with_retval(retval)));
        }
    }

    /// A request that is answered by rows only.
    pub fn dump<D: Dump>(&mut self, f: DumpHandler<D>) {
        self.insert::<D>(
            &[D::Details::NAME_CRC],
            Arc::new(move |vpp, call, body| {
                let request = match decode::<D>(call, body) {
                    Ok(request) => request,
                    Err(outcome) => return outcome,
                };
                match f(vpp, &request, &mut Rows::new(call)) {
                    Err(Refusal::Crash(why)) => Outcome::Crash(why),
                    _ => Outcome::Done,
                }
            }),
        );
    }

    /// A request that is answered by rows and then by its own reply.
    pub fn stream<S: Stream>(
        &mut self,
        f: fn(&mut Vpp, &S, &mut Rows<'_, '_, S::Details>) -> S::Reply,
    ) {
        self.insert::<S>(
            &[S::Details::NAME_CRC, S::Reply::NAME_CRC],
            Arc::new(move |vpp, call, body| {
                let request = match decode::<S>(call, body) {
                    Ok(request) => request,
                    Err(outcome) => return outcome,
                };
                let reply = f(vpp, &request, &mut Rows::new(call));
                call.say(&reply);
                Outcome::Done
            }),
        );
    }

    /// A message whose handler says whatever is to be said.
    pub fn raw<M: Message>(
        &mut self,
        says: &[&'static str],
        f: fn(&mut Vpp, &mut Call<'_>, M) -> Result<(), Refusal>,
    ) {
        self.insert::<M>(
            says,
            Arc::new(move |vpp, call, body| {
                let message = match decode::<M>(call, body) {
                    Ok(message) => message,
                    Err(outcome) => return outcome,
                };
                match f(vpp, call, message) {
                    Err(Refusal::Crash(why)) => Outcome::Crash(why),
                    _ => Outcome::Done,
                }
            }),
        );
    }

    /// A message that VPP says by itself.
    pub fn event<M: Message>(&mut self) {
        self.spoken.insert(M::NAME_CRC);
    }
}
