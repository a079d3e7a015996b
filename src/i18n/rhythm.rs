//! What the screen of posture and rhythm says.

use super::texts;

texts! {
    TITLE = "姿态与节奏", "Posture and rhythm";
}
