// What runs inside a measured page, before any script of its own: it notes when things happen and changes nothing.
// A function that is sent to the page may use nothing outside itself.

/** A write of the plan that has reached the disk. */
export interface DurableWrite {
  /** When its transaction completed, in milliseconds of the page's clock. */
  at: number;
  /** How many of the marks that the typing left are in it. */
  marks: number;
}

export interface Probe {
  /** When every stone stood, was painted, and the page could answer; in milliseconds from the start of navigation. */
  usable: number | undefined;
  /** How far things moved by themselves, as Chromium counts it. */
  shift: number;
  /** Milliseconds of tasks beyond their first fifty. */
  blocked: number;
  /** When each key went down. */
  keys: number[];
  writes: DurableWrite[];
  /** When an address for a file was last made. */
  fileAt: number;
  memories: WebAssembly.Memory[];
  /** Milliseconds from the next event of this name until what it caused is painted; asked for before the event, read after. */
  arm(event: string): void;
  painted: Promise<number>;
  /** When the next frame has been painted. */
  afterPaint(): Promise<number>;
  /** Resolves once the page says that everything is saved. */
  saved(): Promise<void>;
  /** Resolves once something is there, with the time at which it was painted. */
  shown(selector: string): Promise<number>;
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Puts `window.probe` in place; `people` is how many stones, alone or in piles, the board shows once it stands. */
export function install(people: number): void {
  const afterPaint = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(undefined);
      });
    });
  const when = async (is: () => boolean) => {
    while (!is()) await new Promise(requestAnimationFrame);
    return afterPaint();
  };
  const status = () => document.querySelector<HTMLElement>("[data-testid=save-status]")?.dataset["state"];
  const probe: Probe = {
    usable: undefined,
    shift: 0,
    blocked: 0,
    keys: [],
    writes: [],
    fileAt: 0,
    memories: [],
    painted: Promise.resolve(0),
    afterPaint,
    arm(event) {
      probe.painted = new Promise((resolve) => {
        const heard = ({ timeStamp }: Event) => void afterPaint().then((at) => resolve(at - timeStamp));
        window.addEventListener(event, heard, { capture: true, once: true });
      });
    },
    async saved() {
      if (status() === "saved") return;
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (status() !== "saved") return;
          observer.disconnect();
          resolve();
        });
        observer.observe(document.body, { subtree: true, attributeFilter: ["data-state"] });
      });
    },
    shown: (selector) => when(() => document.querySelector(selector) !== null),
  };
  window.probe = probe;

  const stand = () => {
    const piles = [...document.querySelectorAll("[data-testid=pile] text")].map((pile) => Number(pile.textContent));
    const stones = document.querySelectorAll("[data-testid=stone]").length;
    return stones + piles.reduce((sum, pile) => sum + pile, 0) >= people && !document.getElementById("boot");
  };
  void when(stand).then((at) => (probe.usable = at));

  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe("layout-shift", (entry) => (probe.shift += (entry as Shift).hadRecentInput ? 0 : (entry as Shift).value));
  observe("longtask", (entry) => (probe.blocked += Math.max(0, entry.duration - 50)));
  window.addEventListener("keydown", ({ timeStamp }) => probe.keys.push(timeStamp), { capture: true });

  const makeAddress = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (thing) => {
    probe.fileAt = performance.now();
    return makeAddress(thing);
  };

  // The last text that each transaction put among the plans; its marks count once it completes.
  const put = new WeakMap<IDBTransaction, string>();
  const ownPut = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
    if (this.name === "plans" && typeof value === "string") {
      if (!put.has(this.transaction)) {
        this.transaction.addEventListener("complete", () => {
          const runs = put.get(this.transaction)?.match(/q{3,}/g) ?? [];
          probe.writes.push({ at: performance.now(), marks: Math.max(0, ...runs.map((run) => run.length)) });
        });
      }
      put.set(this.transaction, value);
    }
    return ownPut.call(this, value, key);
  };

  const noteMemory = (instance: WebAssembly.Instance) => {
    for (const one of Object.values(instance.exports)) {
      if (one instanceof WebAssembly.Memory && !probe.memories.includes(one)) probe.memories.push(one);
    }
  };
  const ownStreaming = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...given) => {
    const made = await ownStreaming(...given);
    noteMemory(made.instance);
    return made;
  };
}
