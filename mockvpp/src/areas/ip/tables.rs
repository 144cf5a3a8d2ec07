//! Requests that make, empty and remove tables (`src/vnet/ip/ip_api.c`).

use vpp_binapi::VppError;
use vpp_binapi::api::ip::{
    IpTable, IpTableAddDel, IpTableAddDelReply, IpTableAddDelV2, IpTableAddDelV2Reply, IpTableAllocate,
    IpTableAllocateReply, IpTableFlush, IpTableFlushReply, IpTableReplaceBegin, IpTableReplaceBeginReply,
    IpTableReplaceEnd, IpTableReplaceEndReply,
};

use crate::areas::fib::{NONE, Proto, Source};
use crate::areas::mfib::MSource;
use crate::core::call::{Call, Refusal};
use crate::core::vpp::Vpp;

/// Who holds a lock on a table: a source of unicast and one of multicast routes.
#[derive(Debug, Clone, Copy)]
pub struct By(Source, MSource);

impl By {
    /// Clients of the API.
    pub const API: Self = Self(Source::API, MSource::API);
    /// The command line.
    pub const CLI: Self = Self(Source::CLI, MSource::CLI);
}

impl Vpp {
    /// Makes the unicast and, where wanted, the multicast table, and locks them for clients. The default tables are
    /// always there.
    pub fn ip_table_create(&mut self, proto: Proto, table_id: u32, create_mfib: bool, name: &str) {
        self.ip_table_create_by(By::API, proto, table_id, create_mfib, name);
    }

    /// [`Self::ip_table_create`] for whoever it is: the locks are theirs.
    pub fn ip_table_create_by(&mut self, by: By, proto: Proto, table_id: u32, create_mfib: bool, name: &str) {
        if table_id == 0 {
            return;
        }
        self.fib.find_or_create_table(proto, table_id, by.0, name);
        if create_mfib {
            self.mfib.find_or_create_table(proto, table_id, by.1);
        }
    }

    /// Takes the clients' lock away.
    pub fn ip_table_delete(&mut self, proto: Proto, table_id: u32) {
        self.ip_table_delete_by(By::API, proto, table_id);
    }

    /// [`Self::ip_table_delete`] for whoever holds the lock.
    pub fn ip_table_delete_by(&mut self, by: By, proto: Proto, table_id: u32) {
        if table_id == 0 {
            return;
        }
        let mfib_index = self.mfib.find_table(proto, table_id);
        if let Some(fib_index) = self.fib.find_table(proto, table_id) {
            self.fib.unlock_table(proto, fib_index, by.0);
        }
        if let Some(mfib_index) = mfib_index {
            self.mfib.unlock_table(proto, mfib_index, by.1);
        }
    }

    /// An id that no table of the family has (`ip_table_get_unused_id`).
    fn unused_table_id(&mut self, proto: Proto) -> Option<u32> {
        const TRIES: u32 = 1 << 10;
        for _ in 0..TRIES {
            let seed = &mut self.ip.table_seed;
            *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            for i in 0..TRIES {
                let step = if i % 2 == 1 { i } else { i.wrapping_neg() };
                self.ip.table_seed = self.ip.table_seed.wrapping_add(step);
                let id = self.ip.table_seed;
                if id != NONE && self.fib.find_table(proto, id).is_none() {
                    return Some(id);
                }
            }
        }
        None
    }
}

fn proto(table: &IpTable) -> Proto {
    Proto::of_is_ip6(table.is_ip6)
}

pub(super) fn ip_table_add_del(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpTableAddDel,
) -> Result<IpTableAddDelReply, Refusal> {
    if r.is_add {
        vpp.ip_table_create(proto(&r.table), r.table.table_id, true, &r.table.name.to_text());
    } else {
        vpp.ip_table_delete(proto(&r.table), r.table.table_id);
    }
    Ok(IpTableAddDelReply::default())
}

pub(super) fn ip_table_add_del_v2(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpTableAddDelV2,
) -> Result<IpTableAddDelV2Reply, Refusal> {
    if r.is_add {
        vpp.ip_table_create(proto(&r.table), r.table.table_id, r.create_mfib, &r.table.name.to_text());
    } else {
        vpp.ip_table_delete(proto(&r.table), r.table.table_id);
    }
    Ok(IpTableAddDelV2Reply::default())
}

pub(super) fn ip_table_allocate(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpTableAllocate,
) -> Result<IpTableAllocateReply, Refusal> {
    let proto = proto(&r.table);
    let wanted = r.table.table_id;
    let table_id = if wanted == NONE { vpp.unused_table_id(proto) } else { Some(wanted) };
    let retval = match table_id {
        Some(id) => {
            vpp.ip_table_create(proto, id, true, &r.table.name.to_text());
            0
        }
        None => VppError::EAGAIN.0,
    };
    let table = IpTable { table_id: table_id.unwrap_or(NONE), ..r.table };
    Ok(IpTableAllocateReply { retval, table })
}

fn indices(vpp: &Vpp, table: &IpTable) -> Result<(Proto, u32, Option<u32>), Refusal> {
    let proto = proto(table);
    let fib_index = vpp.fib.find_table(proto, table.table_id).ok_or(VppError::NO_SUCH_FIB)?;
    Ok((proto, fib_index, vpp.mfib.find_table(proto, table.table_id)))
}

pub(super) fn ip_table_replace_begin(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpTableReplaceBegin,
) -> Result<IpTableReplaceBeginReply, Refusal> {
    let (proto, fib_index, mfib_index) = indices(vpp, &r.table)?;
    vpp.fib.mark(proto, fib_index, Source::API);
    if let Some(mfib_index) = mfib_index {
        vpp.mfib.mark(proto, mfib_index, MSource::API);
    }
    Ok(IpTableReplaceBeginReply::default())
}

pub(super) fn ip_table_replace_end(
    vpp: &mut Vpp,
    _: &mut Call<'_>,
    r: IpTableReplaceEnd,
) -> Result<IpTableReplaceEndReply, Refusal> {
    let (proto, fib_index, mfib_index) = indices(vpp, &r.table)?;
    vpp.fib.sweep(proto, fib_index, Source::API);
    if let Some(mfib_index) = mfib_index {
        vpp.mfib.sweep(proto, mfib_index, MSource::API);
    }
    Ok(IpTableReplaceEndReply::default())
}

/// Takes the table's interfaces down before it deletes the clients' routes.
pub(super) fn ip_table_flush(
    vpp: &mut Vpp,
    call: &mut Call<'_>,
    r: IpTableFlush,
) -> Result<IpTableFlushReply, Refusal> {
    let (proto, fib_index, mfib_index) = indices(vpp, &r.table)?;
    let interfaces: Vec<u32> = vpp.interface.table.iter().map(|i| i.sw_if_index).collect();
    for sw_if_index in interfaces {
        if vpp.fib.interface_fib(proto, sw_if_index) == fib_index {
            let _ = vpp.set_admin(call, sw_if_index, false);
        }
    }
    vpp.fib.flush(proto, fib_index, Source::API);
    if let Some(mfib_index) = mfib_index {
        vpp.mfib.flush(proto, mfib_index, MSource::API);
    }
    Ok(IpTableFlushReply::default())
}
