//! Entry point: installs the panic hook and mounts the application; knows nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <p>"Qipu"</p> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Qipu runs in the browser: cargo xtask serve");
}
