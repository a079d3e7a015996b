//! What the screen of satisfaction and loyalty says.

use super::texts;

texts! {
    TITLE = "满意与忠诚", "Satisfaction and loyalty";
}
