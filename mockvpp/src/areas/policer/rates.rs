//! Which combinations of rates and bursts a policer takes (`pol_logical_2_physical` in `src/plugins/policer/xlate.c`).

use vpp_binapi::VppError;
use vpp_binapi::api::policer_types::{PolicerConfig, Sse2QosPolicerType, Sse2QosRateType};

/// Packets count as this many bytes.
const PACKET: u64 = 256;

/// Rates in kbit/s and bursts in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Rates {
    cir: u32,
    eir: u32,
    cb: u64,
    eb: u64,
}

fn low32(n: u64) -> u32 {
    let [_, _, _, _, a, b, c, d] = n.to_be_bytes();
    u32::from_be_bytes([a, b, c, d])
}

fn closest(numerator: u64, denominator: u64) -> u32 {
    low32(numerator.wrapping_add(denominator >> 1) / denominator)
}

fn pps_to_kbps(pps: u32) -> u32 {
    closest(u64::from(pps) * PACKET * 8, 1000)
}

fn ms_to_bytes(ms: u64, kbps: u32) -> u64 {
    let bits = u64::from(low32(ms)) * u64::from(kbps);
    u64::from(closest(bits, 8))
}

impl Rates {
    fn of(config: &PolicerConfig) -> Result<Self, VppError> {
        let rates = Self {
            cir: config.cir,
            eir: config.eir,
            cb: config.cb,
            eb: config.eb,
        };
        match config.rate_type {
            Sse2QosRateType::SSE2_QOS_RATE_API_KBPS => Ok(rates),
            Sse2QosRateType::SSE2_QOS_RATE_API_PPS => {
                let (cir, eir) = (pps_to_kbps(rates.cir), pps_to_kbps(rates.eir));
                Ok(Self {
                    cir,
                    eir,
                    cb: ms_to_bytes(rates.cb, cir),
                    eb: ms_to_bytes(rates.eb, eir),
                })
            }
            _ => Err(VppError::INVALID_VALUE),
        }
    }
}

fn is_single_rate(kind: Sse2QosPolicerType) -> bool {
    matches!(
        kind,
        Sse2QosPolicerType::SSE2_QOS_POLICER_TYPE_API_1R2C
            | Sse2QosPolicerType::SSE2_QOS_POLICER_TYPE_API_1R3C_RFC_2697
    )
}

/// Whether dumps show the policer as one with a single rate; one without any rate and burst violates always.
///
/// # Errors
/// `INVALID_VALUE` where VPP refuses the combination.
pub(super) fn single_rate(config: &PolicerConfig) -> Result<bool, VppError> {
    let Rates { cir, eir, cb, eb } = Rates::of(config)?;
    if cir == 0 && cb == 0 && eb == 0 {
        return Ok(true);
    }
    let kind = config.type_;
    let single = is_single_rate(kind);
    let valid = if single {
        let one_bucket = kind == Sse2QosPolicerType::SSE2_QOS_POLICER_TYPE_API_1R2C;
        !(one_bucket && eb != 0) && cir != 0 && eir == 0 && (cb != 0 || eb != 0)
    } else {
        let double = matches!(
            kind,
            Sse2QosPolicerType::SSE2_QOS_POLICER_TYPE_API_2R3C_RFC_2698
                | Sse2QosPolicerType::SSE2_QOS_POLICER_TYPE_API_2R3C_RFC_4115
        );
        double && cir != 0 && eir >= cir && cb != 0 && eb != 0
    };
    valid.then_some(single).ok_or(VppError::INVALID_VALUE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(kind: u8, cir: u32, eir: u32, cb: u64, eb: u64) -> PolicerConfig {
        PolicerConfig {
            cir,
            eir,
            cb,
            eb,
            type_: Sse2QosPolicerType(kind),
            ..PolicerConfig::default()
        }
    }

    #[test]
    fn rates_fit_the_kind() {
        let refused = Err(VppError::INVALID_VALUE);
        assert_eq!(single_rate(&config(0, 1000, 0, 10, 0)), Ok(true));
        assert_eq!(single_rate(&config(0, 1000, 0, 10, 1)), refused);
        assert_eq!(single_rate(&config(1, 1000, 0, 0, 1)), Ok(true));
        assert_eq!(single_rate(&config(2, 500, 400, 1, 1)), refused);
        assert_eq!(single_rate(&config(3, 500, 500, 1, 1)), Ok(false));
        assert_eq!(single_rate(&config(4, 500, 500, 1, 1)), refused);
        assert_eq!(
            single_rate(&config(4, 0, 7, 0, 0)),
            Ok(true),
            "never initialised"
        );
    }

    #[test]
    fn packets_a_second_become_bits_of_256_bytes() {
        let mut pps = config(0, 1, 0, 1, 0);
        pps.rate_type = Sse2QosRateType::SSE2_QOS_RATE_API_PPS;
        // 2 kbit/s; a burst of 1 ms of them rounds to no byte at all.
        assert_eq!(single_rate(&pps), Err(VppError::INVALID_VALUE));
        pps.cb = 100;
        assert_eq!(single_rate(&pps), Ok(true));
    }
}
