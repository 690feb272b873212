//! The only door to transcendental functions.
//!
//! The standard library's differ between native code and WebAssembly in the last bit; `libm`'s are
//! the same everywhere, so that a picture made on the command line equals the one in the browser.

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
    libm::tan(x)
}

/// Arc tangent in radians.
pub fn atan(x: f64) -> f64 {
    libm::atan(x)
}

/// Angle in radians of the point (`x`, `y`).
pub fn atan2(y: f64, x: f64) -> f64 {
    libm::atan2(y, x)
}

/// Arc sine in radians; the argument is first brought into −1..=1.
pub fn asin(x: f64) -> f64 {
    libm::asin(x.clamp(-1.0, 1.0))
}

/// Natural logarithm.
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// Logarithm to base 2.
pub fn log2(x: f64) -> f64 {
    libm::log2(x)
}

/// Logarithm to base 10.
pub fn log10(x: f64) -> f64 {
    libm::log10(x)
}

/// `base` to the power `exponent`.
pub fn pow(base: f64, exponent: f64) -> f64 {
    libm::pow(base, exponent)
}

/// Length of the vector (`x`, `y`).
pub fn hypot(x: f64, y: f64) -> f64 {
    libm::hypot(x, y)
}

/// The nearest whole number, halves away from zero.
pub fn round(x: f64) -> f64 {
    libm::round(x)
}

/// The greatest of 1, 2 and 5 times a power of ten that is not above `x` (> 0).
pub fn round_down_125(x: f64) -> f64 {
    let power = pow(10.0, libm::floor(log10(x)));
    let times = [5.0, 2.0].into_iter().find(|n| n * power <= x * 1.000_000_1);
    times.unwrap_or(1.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scale_bars_have_round_lengths() {
        for (x, round) in [(1.0, 1.0), (1.9, 1.0), (2.0, 2.0), (49.0, 20.0), (50.0, 50.0), (999.0, 500.0)] {
            assert_eq!(round_down_125(x), round, "for {x}");
        }
    }
}
