//! Deterministic maths through `libm`.
//!
//! The standard library's transcendental functions differ between native code and WebAssembly in the
//! last bit. `libm` gives identical results, so figures from the command line match the browser's.

use std::cmp::Ordering;
pub use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, PI};

/// Sine of an angle in radians.
pub fn sin(x: f64) -> f64 {
    libm::sin(x)
}

/// Cosine of an angle in radians.
pub fn cos(x: f64) -> f64 {
    libm::cos(x)
}

/// Tangent of an angle in radians.
pub fn tan(x: f64) -> f64 {
    let (sin, cos) = libm::sincos(x);
    sin / cos
}

/// Arc tangent in radians.
pub fn atan(x: f64) -> f64 {
    libm::atan(x)
}

/// Angle of the vector (`x`, `y`) in radians.
pub fn atan2(y: f64, x: f64) -> f64 {
    libm::atan2(y, x)
}

/// Natural logarithm.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Logarithm to base 2.
pub fn log2(x: f64) -> f64 {
    libm::log(x) / std::f64::consts::LN_2
}

/// A positive `base` to the power `exponent`.
pub fn pow(base: f64, exponent: f64) -> f64 {
    libm::exp(exponent * libm::log(base))
}

/// Length of the vector (`x`, `y`).
pub fn hypot(x: f64, y: f64) -> f64 {
    sqrt(x * x + y * y)
}

/// Square root: exact by IEEE 754, so identical on every platform.
pub fn sqrt(x: f64) -> f64 {
    x.sqrt()
}

/// Clamps `x` to `low..=high`; NaN becomes `low`. The standard library's `clamp` can panic and links the
/// formatting of floats.
pub fn clamp(x: f64, low: f64, high: f64) -> f64 {
    x.max(low).min(high)
}

/// A total order for sorting: 0 equals -0, NaN comes last.
pub fn compare(a: f64, b: f64) -> Ordering {
    // Adding 0 turns -0 into 0; `total_cmp` distinguishes them.
    (a + 0.0).total_cmp(&(b + 0.0))
}

/// The nearest integer; rounds half away from zero.
pub fn round(x: f64) -> f64 {
    libm::round(x)
}

/// The largest number of the form 1, 2 or 5 times a power of ten that is at most `x` (> 0).
pub fn round_down_125(x: f64) -> f64 {
    let mut power = 1.0;
    while power > x && power > 1e-9 {
        power /= 10.0;
    }
    while power * 10.0 <= x * 1.000_000_1 && power < 1e15 {
        power *= 10.0;
    }
    let times = [5.0, 2.0].into_iter().find(|n| n * power <= x * 1.000_000_1);
    times.unwrap_or(1.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn powers_match_libm(base in 0.01..100.0f64, exponent in -5.0..5.0f64) {
            let exact = libm::pow(base, exponent);
            prop_assert!((pow(base, exponent) / exact - 1.0).abs() < 1e-13);
        }
    }

    #[test]
    fn scale_bars_have_round_lengths() {
        for (x, round) in
            [(1.0, 1.0), (1.9, 1.0), (2.0, 2.0), (49.0, 20.0), (50.0, 50.0), (999.0, 500.0)]
        {
            assert_eq!(round_down_125(x), round, "for {x}");
        }
    }
}
