// The hand-written page: restores a plan from localStorage, draws everybody as a stone, lets stones be dragged and fields be
// edited, and saves a quarter of a second after the last change.
"use strict";

const KEY = "plan";
const SVG = "http://www.w3.org/2000/svg";
const ROLES = ["economic", "user", "technical", "coach"];
const LEVELS = ["high", "medium", "low"];
const COLUMN = 96;
const LINE = 57;

const find = (selector) => document.querySelector(selector);
const board = find("[data-testid=board]");
const status = find("[data-testid=save-status]");
const form = find("form");

let envelope;
let people;
let picked;
let drag;
let timer;

const sheet = () => envelope.plan.objectives[0];
const column = (rating) => (rating < 0 ? rating + 5 : rating + 4);

/** Where somebody stands: the crossing of the line and the column, a little aside for each who stands there already. */
function seat(row, crowd) {
  const line = ROLES.indexOf(row.roles?.[0] ?? "user") * 3 + LEVELS.indexOf(row.influence ?? "low");
  const x = 60 + column(row.rating ?? 1) * COLUMN;
  const y = 40 + line * LINE;
  const key = `${x} ${y}`;
  const nth = crowd.get(key) ?? 0;
  crowd.set(key, nth + 1);
  return { x: x + (nth % 4) * 20 - 30, y: y + Math.floor(nth / 4) * 18 - 9 };
}

function draw() {
  people = new Map(envelope.plan.people.map((person) => [person.id, person]));
  find(".grid").setAttribute("d", [
    ...Array.from({ length: 12 }, (_, at) => `M20 ${40 + at * LINE}H1020`),
    ...Array.from({ length: 10 }, (_, at) => `M${60 + at * COLUMN} 20V700`),
  ].join(""));
  for (const old of board.querySelectorAll(".stone")) old.remove();
  const crowd = new Map();
  const stones = document.createDocumentFragment();
  for (const row of sheet().influences) stones.append(stone(row, seat(row, crowd)));
  board.append(stones);
  find("[data-field='account/name']").value = envelope.plan.account.name;
}

function stone(row, at) {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", row.rating > 0 ? "stone is-supporter" : "stone");
  group.setAttribute("transform", `translate(${at.x} ${at.y})`);
  group.setAttribute("tabindex", "0");
  group.dataset.testid = "stone";
  group.dataset.person = row.person;
  const circle = document.createElementNS(SVG, "circle");
  circle.setAttribute("class", "stone__body");
  circle.setAttribute("r", "9");
  const name = document.createElementNS(SVG, "text");
  name.setAttribute("y", "17");
  name.textContent = people.get(row.person).name;
  group.append(circle, name);
  return group;
}

function pick(group) {
  picked?.classList.remove("is-picked");
  picked = group;
  picked.classList.add("is-picked");
  const { person, row } = shown();
  form.querySelector("h2").textContent = person.name;
  for (const field of form.querySelectorAll("[data-field]")) {
    const name = field.dataset.field;
    field.value = (name in row || ["result", "win"].includes(name) ? row : person)[name] ?? "";
  }
}

function shown() {
  const id = picked.dataset.person;
  return { person: people.get(id), row: sheet().influences.find((row) => row.person === id) };
}

function edited({ target }) {
  const name = target.dataset.field;
  if (!name) return;
  if (name === "account/name") {
    envelope.plan.account.name = target.value;
  } else if (picked) {
    const { person, row } = shown();
    (["result", "win"].includes(name) ? row : person)[name] = target.value;
    if (name === "name") {
      picked.querySelector("text").textContent = target.value;
      form.querySelector("h2").textContent = target.value;
    }
  }
  schedule();
}

function schedule() {
  status.dataset.state = "saving";
  status.textContent = "Saving";
  clearTimeout(timer);
  timer = setTimeout(save, 250);
}

function save() {
  envelope.revision += 1;
  envelope.savedAt = new Date().toISOString();
  localStorage.setItem(KEY, JSON.stringify(envelope));
  status.dataset.state = "saved";
  status.textContent = "Saved";
}

function point(event) {
  const box = board.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

board.addEventListener("pointerdown", (event) => {
  const group = event.target.closest(".stone");
  if (!group) return;
  pick(group);
  board.setPointerCapture(event.pointerId);
  group.classList.add("is-dragging");
  drag = { group, before: group.getAttribute("transform") };
});

board.addEventListener("pointermove", (event) => {
  if (!drag) return;
  const { x, y } = point(event);
  drag.group.setAttribute("transform", `translate(${x} ${y})`);
});

board.addEventListener("pointerup", (event) => {
  if (!drag) return;
  const { x, y } = point(event);
  const at = Math.min(9, Math.max(0, Math.round((x - 60) / COLUMN)));
  const line = Math.min(11, Math.max(0, Math.round((y - 40) / LINE)));
  const { row } = shown();
  row.rating = at < 5 ? at - 5 : at - 4;
  row.roles = [ROLES[Math.floor(line / 3)]];
  row.influence = LEVELS[line % 3];
  drag.group.classList.toggle("is-supporter", row.rating > 0);
  drag.group.classList.remove("is-dragging");
  drag = undefined;
  schedule();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !drag) return;
  drag.group.setAttribute("transform", drag.before);
  drag.group.classList.remove("is-dragging");
  drag = undefined;
});

document.addEventListener("input", edited);
form.addEventListener("submit", (event) => event.preventDefault());

find("[data-testid=export-plan]").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(envelope, null, 1)], { type: "application/json" }));
  link.download = "plan.json";
  link.click();
});

find("[data-testid=import-file]").addEventListener("change", async ({ target }) => {
  envelope = JSON.parse(await target.files[0].text());
  draw();
  schedule();
});

const kept = localStorage.getItem(KEY);
if (kept) {
  envelope = JSON.parse(kept);
  draw();
}
