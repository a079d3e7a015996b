// What `cargo xtask test` and `cargo xtask bench` tell the journeys and the measurements.

/** Names of the environment that it sets. */
export type Given = "QIPU_URL" | "QIPU_SUBPATH_URL" | "QIPU_FILE" | "QIPU_BENCH_PAGE_URL" | "QIPU_BENCH_FOLDER";

/** A value of the environment; a missing one means that the journeys were started in another way. */
export function given(name: Given): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run this through \`cargo xtask\``);
  return value;
}
