// What `cargo xtask test` tells the journeys.

/** Names of the environment that it sets. */
export type Given = "QIPU_URL" | "QIPU_SUBPATH_URL" | "QIPU_FILE";

/** A value of the environment; a missing one means that the journeys were started in another way. */
export function given(name: Given): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run this through \`cargo xtask test\``);
  return value;
}
