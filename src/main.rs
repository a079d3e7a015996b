//! Entry point: installs the panic hook and mounts the application; knows nothing else.

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(|info| qipu::platform::page::crash(&info.to_string())));
    leptos::mount::mount_to_body(qipu::app::App);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Qipu runs in the browser: cargo xtask serve");
}
