//! New ids: version 7 UUIDs, which sort by the time at which they were made. It must not know what they name.

use uuid::{Builder, Uuid};

/// Largest value of the counter in an id's twelve bits after the time.
const MAX_COUNT: u16 = 0x0fff;

/// Makes ids that sort in the order in which they were made, even within a millisecond or when the clock is set back.
#[derive(Clone, Copy, Debug, Default)]
pub struct IdMaker {
    millis: u64,
    count: u16,
}

impl IdMaker {
    /// A maker that has made nothing yet.
    pub const fn new() -> Self {
        Self { millis: 0, count: 0 }
    }

    /// The next id, from the time in milliseconds since 1970 and eight random bytes.
    pub fn make(&mut self, millis: u64, random: [u8; 8]) -> Uuid {
        if millis > self.millis {
            (self.millis, self.count) = (millis, 0);
        } else if self.count < MAX_COUNT {
            self.count += 1;
        } else {
            (self.millis, self.count) = (self.millis + 1, 0);
        }
        let [high, low] = self.count.to_be_bytes();
        let mut rest = [0; 10];
        rest[0] = high;
        rest[1] = low;
        rest[2..].copy_from_slice(&random);
        Builder::from_unix_timestamp_millis(self.millis, &rest).into_uuid()
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use std::cell::Cell;

    use uuid::Uuid;

    use super::IdMaker;

    thread_local! {
        static MAKER: Cell<IdMaker> = const { Cell::new(IdMaker::new()) };
    }

    /// A new id that no other device makes.
    pub fn new_id() -> Uuid {
        // Milliseconds since 1970 are whole, positive and far below 2^53.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let millis = js_sys::Date::now().max(0.0) as u64;
        let random = random_bytes();
        MAKER.with(|cell| {
            let mut maker = cell.get();
            let id = maker.make(millis, random);
            cell.set(maker);
            id
        })
    }

    fn random_bytes() -> [u8; 8] {
        let mut bytes = [0; 8];
        let filled = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if !filled {
            // Without WebCrypto a weaker source still tells two devices apart.
            for byte in &mut bytes {
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let value = (js_sys::Math::random() * 256.0) as u8;
                *byte = value;
            }
        }
        bytes
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::new_id;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_version_7_and_carry_their_time() {
        let id = IdMaker::new().make(0x0123_4567_89ab, [0xff; 8]);
        assert_eq!(id.get_version_num(), 7);
        assert_eq!(id.get_variant(), uuid::Variant::RFC4122);
        assert!(id.to_string().starts_with("01234567-89ab-7000-"));
    }

    #[test]
    fn ids_sort_in_the_order_in_which_they_were_made() {
        let mut maker = IdMaker::new();
        let clock = std::iter::repeat_n(7, 5_000).chain([3, 9, 9, 8]);
        let ids: Vec<_> = clock.map(|millis| maker.make(millis, [0; 8])).collect();
        assert!(ids.is_sorted_by(|a, b| a < b));
    }
}
