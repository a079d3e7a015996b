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

  const address = (name) => new URL(name, document.baseURI);

  async function startServed() {
    const [glue] = await Promise.all([import(address(own.dataset.glue)), parsed]);
    return glue.default({ module_or_path: address(own.dataset.wasm) });
  }

  async function startInline() {
    await parsed;
    return window.qipuInline.init({ module_or_path: await unpack("qipu") });
  }

  /** The bytes of a module that the single file holds. */
  async function unpack(name) {
    const element = document.getElementById(`wasm-${name}`);
    const packed = Uint8Array.from(atob(element.textContent), (character) => character.charCodeAt(0));
    element.remove();
    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(unpacked).arrayBuffer();
  }

  // ---- The parts of the application that are fetched after its start ----

  /** The files of each part in the order in which they are needed, from `part:file,file;part:file`. */
  const parts = new Map(own.dataset.parts.split(";").map((part) => {
    const [name, files] = part.split(":");
    return [name, files.split(",")];
  }));
  const compiled = new Map();
  const joined = new Map();
  let started;

  /** What `make` promises for a file, made once; what failed is made anew when it is asked for again. */
  function once(made, file, make) {
    if (!made.has(file)) {
      const promise = make(file);
      promise.catch(() => made.delete(file));
      made.set(file, promise);
    }
    return made.get(file);
  }

  /** Fetches a file and compiles the modules in it; it is itself a module that holds them as sections. */
  const compile = (file) => once(compiled, file, async () => {
    const modules = WebAssembly.Module.customSections(await holder(file), "module");
    return Promise.all(modules.map((module) => WebAssembly.compile(module)));
  });

  async function holder(file) {
    if (!served) return WebAssembly.compile(await unpack(file));
    const response = await fetch(address(file));
    if (!response.ok) throw new Error(`${file} answered ${response.status}`);
    // A host that does not know the type of these files is no reason to do without them.
    const isTyped = response.headers.get("content-type") === "application/wasm";
    return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  }

  /** Joins the modules of a file to the application: they fill their places in the table of functions. */
  const join = (file) => once(joined, file, async () => {
    const [modules, app] = await Promise.all([compile(file), started]);
    for (const module of modules) await WebAssembly.instantiate(module, { __wasm_split: app });
  });

  /** Fetches a part and tells the application, by a function of its table, whether it is there. */
  async function loadPart(files, callback, data) {
    let isThere = true;
    try {
      files.forEach((file) => compile(file).catch(() => {}));
      for (const file of files) await join(file);
    } catch (error) {
      console.warn(error);
      isThere = false;
    }
    (await started).__indirect_function_table.get(callback)(data, isThere);
  }

  window.qipuParts = {};
  for (const [name, files] of parts) {
    window.qipuParts[`__wasm_split_load_${name}`] = (callback, data) => void loadPart(files, callback, data);
  }

  async function start() {
    try {
      started = served ? startServed() : startInline();
      // What works on plans is needed everywhere; which screens are, the address says as far as it is simple.
      const wanted = ["keep"];
      if (location.hash.startsWith("#/account/")) wanted.push("work");
      else if (/^#?\/?$/.test(location.hash)) wanted.push("land");
      for (const file of wanted.flatMap((part) => parts.get(part))) compile(file).catch(() => {});
      await started;
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
