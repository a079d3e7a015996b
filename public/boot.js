// Boots the page: theme and language before the first paint, then the application, then the service worker.
// It also shows what must be said when the application cannot speak. It knows nothing of plans but their keys' prefix.
"use strict";

(() => {
  const PREFIX = "qipu/v1/";
  const PAPER = { light: "#f6f0e9", dark: "#1b1815" };
  const HOUR = 3_600_000;

  const own = document.currentScript;
  const root = document.documentElement;
  /** The served edition names its files; the single file has them inside. */
  const served = "glue" in own.dataset;
  let crashed = false;

  // ---- Theme and language ----

  /** The saved settings; none when there are none, they are damaged, or storage is refused. */
  function settings() {
    try {
      return JSON.parse(localStorage.getItem(`${PREFIX}settings`)) ?? {};
    } catch {
      return {};
    }
  }

  function dress({ theme, language }) {
    const preferred = navigator.languages?.[0] ?? navigator.language ?? "";
    const first = /^zh\b/i.test(preferred) ? "zh-CN" : "en";
    root.lang = ["zh-CN", "en"].includes(language) ? language : first;
    if (!Object.hasOwn(PAPER, theme)) return;
    root.dataset.theme = theme;
    for (const meta of document.querySelectorAll("meta[name=theme-color]")) meta.content = PAPER[theme];
  }

  // ---- What is shown when the application has stopped ----

  function show(id, message) {
    const panel = document.getElementById(id);
    if (!panel) return;
    document.getElementById(`${id}-detail`).textContent = message;
    document.getElementById("boot")?.remove();
    for (const other of document.body.children) other.inert = other !== panel;
    panel.hidden = false;
    panel.querySelector("[data-boot=reload]").focus();
  }

  /** Covers the page: the application has stopped and must not be used further. */
  window.qipuCrash = (message) => {
    if (crashed) return;
    crashed = true;
    show("crash", String(message));
  };

  function fail(error) {
    if (!crashed) show("boot-failure", String(error?.stack ?? error));
  }

  /** A trap stops the module as surely as a panic, but no panic hook runs: the stack ran out, or the memory did. */
  function onError({ error, reason }) {
    const cause = error ?? reason;
    const trapped = typeof WebAssembly === "object" && cause instanceof WebAssembly.RuntimeError;
    if (trapped || (cause instanceof RangeError && /wasm/.test(cause.stack))) window.qipuCrash(cause.stack ?? cause);
  }

  /** Saves everything that is kept on this device under our keys, as text, without understanding it. */
  function rescue() {
    const kept = {};
    try {
      for (const key of Object.keys(localStorage).sort()) {
        if (key.startsWith(PREFIX)) kept[key] = localStorage.getItem(key);
      }
    } catch {
      // Storage is refused, so nothing is kept in it; the file says so by being empty.
    }
    const text = JSON.stringify({ app: "qipu", rescue: kept }, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `qipu-rescue-${new Date().toISOString().slice(0, 10)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  function onClick({ target }) {
    const action = target.closest?.("[data-boot]")?.dataset.boot;
    if (action === "reload") location.reload();
    if (action === "rescue") rescue();
  }

  // ---- The application ----

  const parsed = new Promise((resolve) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", resolve, { once: true });
    else resolve();
  });

  async function startServed() {
    const address = (name) => new URL(own.dataset[name], document.baseURI);
    const [glue] = await Promise.all([import(address("glue")), parsed]);
    await glue.default({ module_or_path: address("wasm") });
  }

  async function startInline() {
    await parsed;
    const text = atob(document.getElementById("qipu-wasm").textContent);
    const packed = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    const bytes = await new Response(unpacked).arrayBuffer();
    await window.qipuInline.init({ module_or_path: bytes });
    document.getElementById("qipu-wasm").remove();
  }

  async function start() {
    try {
      await (served ? startServed() : startInline());
      if (!crashed) document.getElementById("boot")?.remove();
    } catch (error) {
      await parsed;
      fail(error);
      return;
    }
    const worker = served && navigator.serviceWorker && /^https?:$/.test(location.protocol);
    if (worker) await ("watch" in own.dataset ? leaveWorkers() : keepOffline()).catch(console.warn);
  }

  // ---- The service worker ----

  /** While developing, what an earlier visit has kept must not hide the new build. */
  async function leaveWorkers() {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  }

  /** Keeps the page for offline use, and says when a newer one waits. It takes over only when the person agrees. */
  async function keepOffline() {
    const workers = navigator.serviceWorker;
    const wasControlled = Boolean(workers.controller);
    let agreed = false;
    let reloading = false;

    const offer = () => {
      window.qipuUpdateWaiting = true;
      window.dispatchEvent(new CustomEvent("qipu-update"));
    };
    const reload = () => {
      if (!reloading) location.reload();
      reloading = true;
    };
    workers.addEventListener("controllerchange", () => {
      if (agreed) reload();
      // Another tab has agreed; this one may hold unsaved work, so it is asked and not reloaded.
      else if (wasControlled) offer();
    });

    const registration = await workers.register("sw.js", { updateViaCache: "none" });
    window.qipuApplyUpdate = () => {
      const { waiting } = registration;
      if (!waiting) return reload();
      agreed = true;
      waiting.addEventListener("statechange", () => waiting.state === "activated" && reload());
      waiting.postMessage({ type: "skip-waiting" });
    };
    if (registration.waiting && registration.active) offer();
    registration.addEventListener("updatefound", () => {
      const worker = registration.installing;
      worker.addEventListener("statechange", () => {
        if (worker.state === "installed" && registration.active) offer();
      });
    });

    let looked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "visible" || Date.now() - looked < HOUR) return;
      looked = Date.now();
      // Being offline is no error: the next look will find what there is.
      registration.update().catch(() => {});
    });
  }

  dress(settings());
  window.addEventListener("error", onError);
  window.addEventListener("unhandledrejection", onError);
  document.addEventListener("click", onClick);
  start();
})();
