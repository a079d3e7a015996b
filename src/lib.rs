//! Qipu: a strategic account planner. Placeholder while the layers are laid.
