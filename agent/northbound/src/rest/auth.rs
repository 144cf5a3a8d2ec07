//! HTTP basic authentication.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::{Context, json};

/// `user:password` of everyone who may use the interface; empty: everybody may.
#[derive(Clone, Default)]
pub struct BasicUsers(Vec<String>);

impl BasicUsers {
    /// From a list of `user:password`.
    ///
    /// # Errors
    /// The first entry without a colon, without what follows it.
    pub fn new(entries: Vec<String>) -> Result<Self, String> {
        match entries.iter().position(|e| !e.contains(':')) {
            Some(n) => Err(format!("entry {n} is not of the form user:password")),
            None => Ok(Self(entries)),
        }
    }

    fn allow(&self, headers: &HeaderMap) -> bool {
        if self.0.is_empty() {
            return true;
        }
        let given = headers.get(header::AUTHORIZATION);
        let given = given.and_then(|value| value.to_str().ok());
        let given = given.and_then(|value| value.strip_prefix("Basic "));
        let given = given.and_then(|value| STANDARD.decode(value.trim()).ok());
        // Every entry is compared over its whole length: the time tells nothing.
        given.is_some_and(|given| {
            let fits = self.0.iter().map(|entry| same(entry.as_bytes(), &given));
            fits.fold(false, |any, this| any | this)
        })
    }
}

impl std::fmt::Debug for BasicUsers {
    /// Without passwords.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let names = self.0.iter().filter_map(|e| e.split(':').next());
        f.debug_list().entries(names).finish()
    }
}

fn same(a: &[u8], b: &[u8]) -> bool {
    let differing = a.iter().zip(b).fold(0, |acc, (a, b)| acc | (a ^ b));
    a.len() == b.len() && differing == 0
}

pub async fn check(State(context): State<Context>, request: Request, next: Next) -> Response {
    if context.options.users.allow(request.headers()) {
        return next.run(request).await;
    }
    let mut refused = json::text_error(StatusCode::UNAUTHORIZED, "wrong or missing credentials");
    refused.headers_mut().insert(
        header::WWW_AUTHENTICATE,
        header::HeaderValue::from_static("Basic realm=\"vpp-agent\""),
    );
    refused
}
