//! VPP's random numbers (`src/vppinfra/random.h`): a fixed sequence from a seed that starts at zero.

/// The number after `seed`, which becomes the next seed.
pub fn random_u32(seed: &mut u32) -> u32 {
    *seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
    *seed
}

/// A number that is not taken: drawn, then looked for around it, as tables and memif sockets do it.
pub fn unused_id(seed: &mut u32, taken: impl Fn(u32) -> bool) -> u32 {
    for _ in 0..1 << 10 {
        random_u32(seed);
        for step in 0..1u32 << 10 {
            *seed = match step % 2 {
                0 => seed.wrapping_sub(step),
                _ => seed.wrapping_add(step),
            };
            if *seed != u32::MAX && !taken(*seed) {
                return *seed;
            }
        }
    }
    u32::MAX
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sequence_is_the_recorded_one() {
        let mut seed = 0;
        assert_eq!(unused_id(&mut seed, |_| false), 1_013_904_223);
        assert_eq!(unused_id(&mut seed, |_| false), 1_196_435_762);
        assert_eq!(
            unused_id(&mut seed, |id| id == 3_519_870_697),
            3_519_870_698
        );
    }
}
