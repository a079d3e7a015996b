// A server that puts one release after another in the same place, to see how the page takes an update.
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, extname, join } from "node:path";
import { given } from "./environment.ts";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

/** The built page under release names: `0000000000000001` at first, `0000000000000002` after `release(2)`. */
export class Releases {
  readonly #server: Server;
  #page = 1;
  #worker = 1;

  constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(new URL(request.url ?? "/", "http://localhost").pathname)
        .then(([type, body]) => response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache" }).end(body))
        .catch(() => response.writeHead(404).end());
    });
  }

  /** Starts on a free port and returns the address. */
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Puts a release up; `page` differs from `worker` while files are still being copied. */
  release(worker: number, page = worker): void {
    this.#worker = worker;
    this.#page = page;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(path: string): Promise<[string, Buffer | string]> {
    const name = path === "/" ? "index.html" : path.slice(1);
    const body = await readFile(join(dirname(given("QIPU_FILE")), name));
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    if (name !== "index.html" && name !== "sw.js") return [type, body];
    const release = name === "sw.js" ? this.#worker : this.#page;
    return [type, body.toString("utf8").replaceAll(/"[0-9a-f]{16}"/g, `"${Releases.version(release)}"`)];
  }

  /** The version by which a release calls itself. */
  static version(release: number): string {
    return String(release).padStart(16, "0");
  }
}
