//! Who may give an entry its paths, and whose paths win (`src/vnet/fib/fib_source.h`, `fib_source.c`).

/// Number of a source, as `ip_route_v2_details.src` shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source(pub u8);

/// What entries of a source do: which functions of `fib_entry_src_*.c` they run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    /// Only drops.
    Drop,
    /// Paths that a client gives, shared between entries.
    Api,
    /// One special path, or paths without extensions.
    Simple,
    /// Resolves through its cover.
    Rr,
    /// A label bound to a prefix.
    Mpls,
    /// Addresses of interfaces.
    Interface,
    /// Sits on top of another source.
    Interpose,
    /// LISP.
    Lisp,
    /// Neighbours.
    Adj,
}

impl Behaviour {
    /// As `fib_source_details` counts them; not shown there.
    fn of(n: u8) -> Self {
        match n {
            1 => Self::Api,
            2 => Self::Simple,
            3 => Self::Rr,
            4 => Self::Mpls,
            5 => Self::Interface,
            6 => Self::Interpose,
            7 => Self::Lisp,
            8 => Self::Adj,
            _ => Self::Drop,
        }
    }
}

macro_rules! sources {
    ($($(#[$m:meta])* $name:ident = $n:literal, $text:literal, $prio:literal, $bh:literal;)*) => {
        #[allow(missing_docs, reason = "VPP's own names")]
        impl Source {
            $(pub const $name: Self = Self($n);)*
        }

        /// The sources that VPP registers at start, in that order.
        const STATIC: &[(u8, &str, u8, u8)] = &[$(($n, $text, $prio, $bh)),*];
    };
}
sources! {
    SPECIAL = 1, "special", 0x00, 2;
    CLASSIFY = 2, "classify", 0x01, 2;
    PROXY = 3, "proxy", 0x02, 2;
    INTERFACE = 4, "interface", 0x03, 5;
    SR = 5, "SR", 0x10, 1;
    BIER = 6, "BIER", 0x20, 2;
    SIX_RD = 7, "6RD", 0x30, 1;
    API = 8, "API", 0x80, 1;
    CLI = 9, "CLI", 0x81, 1;
    LISP = 10, "LISP", 0x90, 7;
    MAP = 11, "MAP", 0xa0, 2;
    DHCP = 12, "DHCP", 0xb0, 1;
    IP6_ND_PROXY = 13, "IPv6-proxy-nd", 0xc0, 1;
    IP6_ND = 14, "IPv6-nd", 0xc1, 1;
    ADJ = 15, "adjacency", 0xd0, 8;
    MPLS = 16, "mpls", 0xe0, 4;
    AE = 17, "attached_export", 0xf0, 2;
    RR = 18, "recursive-resolution", 0xfb, 3;
    URPF_EXEMPT = 19, "urpf-exempt", 0xfc, 3;
    DEFAULT_ROUTE = 20, "default-route", 0xfd, 0;
    INTERPOSE = 21, "interpose", 0xfe, 6;
    INVALID = 0, "invalid", 0xff, 0;
}

/// One registered source.
#[derive(Debug, Clone)]
pub struct Registration {
    /// Its number.
    pub source: Source,
    /// Its name.
    pub name: String,
    /// Class of priority: lower wins.
    pub class: u8,
    /// Rank among the sources of one class, by registration.
    pub slot: u8,
    /// What its entries do.
    pub behaviour: Behaviour,
}

/// All sources by number.
#[derive(Debug, Clone)]
pub struct Sources {
    registered: Vec<Registration>,
    slots: Vec<u8>,
}

/// What VPP's own modules and its default plugins register when they start: name, class, behaviour.
const OF_PLUGINS: &[(&str, u8, Behaviour)] = &[
    ("path-mtu", 0x10, Behaviour::Simple),
    ("cnat", 0x02, Behaviour::Simple),
    ("det44-hi", 0x10, Behaviour::Simple),
    ("det44-low", 0xd0, Behaviour::Simple),
    ("dslite-hi", 0x10, Behaviour::Simple),
    ("lb", 0x10, Behaviour::Simple),
    ("nat44-ei-low", 0xd0, Behaviour::Simple),
    ("nat44-ei-hi", 0x10, Behaviour::Simple),
    ("nat64-hi", 0x10, Behaviour::Simple),
    ("nat64-low", 0xd0, Behaviour::Simple),
    ("nat66-hi", 0x10, Behaviour::Simple),
    ("nat-low", 0xd0, Behaviour::Simple),
    ("nat-hi", 0x10, Behaviour::Simple),
    ("pppoe", 0x10, Behaviour::Api),
];

impl Default for Sources {
    fn default() -> Self {
        let mut sources = Self { registered: Vec::new(), slots: vec![0; 256] };
        for (n, name, class, behaviour) in STATIC {
            let registration = sources.make(Source(*n), name, *class, Behaviour::of(*behaviour));
            sources.registered.push(registration);
        }
        sources.registered.sort_by_key(|r| r.source);
        for (name, class, behaviour) in OF_PLUGINS {
            sources.register(name, *class, *behaviour);
        }
        sources
    }
}

impl Sources {
    fn make(&mut self, source: Source, name: &str, class: u8, behaviour: Behaviour) -> Registration {
        let slots = self.slots.get_mut(usize::from(class));
        let slot = slots.map_or(0, |slot| {
            let this = *slot;
            *slot = slot.wrapping_add(1);
            this
        });
        Registration { source, name: name.to_owned(), class, slot, behaviour }
    }

    /// Registers one more source; 0 once the numbers are used up.
    fn register(&mut self, name: &str, class: u8, behaviour: Behaviour) -> Source {
        match u8::try_from(self.registered.len()) {
            Ok(n) if n < 255 => {
                let registration = self.make(Source(n), name, class, behaviour);
                self.registered.push(registration);
                Source(n)
            }
            _ => Source::INVALID,
        }
    }

    /// Registers a client's own source; 0 once the numbers are used up.
    pub fn allocate(&mut self, name: &str, class: u8) -> Source {
        self.register(name, class, Behaviour::Api)
    }

    /// A source by its name.
    pub fn by_name(&self, name: &str) -> Option<Source> {
        self.registered.iter().find(|r| r.name == name).map(|r| r.source)
    }

    /// The registration of a source.
    pub fn get(&self, source: Source) -> Option<&Registration> {
        self.registered.get(usize::from(source.0))
    }

    /// All sources by number.
    pub fn iter(&self) -> impl Iterator<Item = &Registration> {
        self.registered.iter()
    }

    /// Priority of a source: lower wins.
    pub fn prio(&self, source: Source) -> u16 {
        self.get(source).map_or(u16::MAX, |r| u16::from_be_bytes([r.class, r.slot]))
    }

    /// What a source's entries do.
    pub fn behaviour(&self, source: Source) -> Behaviour {
        self.get(source).map_or(Behaviour::Drop, |r| r.behaviour)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_sources_rank_behind_those_of_their_class() {
        let mut sources = Sources::default();
        assert_eq!(sources.get(Source::RR).map(|r| r.name.as_str()), Some("recursive-resolution"));
        let mine = sources.allocate("mine", 0x80);
        assert_eq!(mine, Source(36));
        assert_eq!(sources.by_name("lb"), Some(Source(27)));
        assert!(sources.prio(Source::API) < sources.prio(mine));
        assert!(sources.prio(mine) < sources.prio(Source::CLI));
        for _ in 0..300 {
            sources.allocate("more", 0x90);
        }
        assert_eq!(sources.allocate("no more", 0x90), Source::INVALID);
    }
}
