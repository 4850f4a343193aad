// Lights up one attribution with the chain through which it came; the page is complete without this.
(() => {
  "use strict";
  const parts = new Map();
  const behind = new Map();
  for (const el of document.querySelectorAll("[data-a]")) {
    const name = el.dataset.a;
    if (!parts.has(name)) parts.set(name, []);
    parts.get(name).push(el);
    if (el.dataset.via) behind.set(name, el.dataset.via.split(" "));
  }
  const anchors = [...document.querySelectorAll(".text .m[data-a][id]")];
  let pinned = null, hovered = null, focused = null, lit = null, later = 0;

  const report = (name) => parts.get(name)[0].closest(".report");
  const attribution = (node) => node instanceof Element ? node.closest("[data-a]")?.dataset.a ?? null : null;

  function mark(name, on) {
    report(name).classList.toggle("lighting", on);
    for (const el of parts.get(name)) el.classList.toggle("lit", on);
    for (const hop of behind.get(name) ?? []) {
      for (const el of parts.get(hop) ?? []) el.classList.toggle("kin", on);
    }
  }

  function draw() {
    const next = pinned ?? hovered ?? focused;
    document.body.classList.toggle("pinned", pinned !== null);
    for (const el of anchors) el.setAttribute("aria-pressed", String(el.dataset.a === pinned));
    if (next === lit) return;
    if (lit) mark(lit, false);
    if (next) mark(next, true);
    lit = next;
  }

  // In a wide window the list scrolls by itself: bring the lit entry into its view, and only there.
  function follow(name) {
    const entry = parts.get(name).find((el) => el.matches(".entry"));
    const box = entry?.closest(".groups");
    if (!box || box.scrollHeight <= box.clientHeight) return;
    const inner = entry.getBoundingClientRect(), outer = box.getBoundingClientRect();
    if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - box.clientHeight / 3;
  }

  function go(el) {
    el.scrollIntoView({ block: "center" });
    el.focus({ preventScroll: true });
  }

  function pin(name) {
    pinned = pinned === name ? null : name;
    if (pinned) follow(pinned);
    draw();
  }

  function release() {
    pinned = hovered = focused = null;
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    draw();
  }

  function step(by) {
    if (!anchors.length) return;
    const here = anchors.findIndex((el) => el.dataset.a === (pinned ?? focused));
    pinned = null;
    go(anchors[here < 0 ? (by > 0 ? 0 : anchors.length - 1) : (here + by + anchors.length) % anchors.length]);
  }

  for (const el of anchors) {
    el.tabIndex = 0;
    el.setAttribute("role", "button");
    const entry = parts.get(el.dataset.a).find((other) => other.matches(".entry"));
    if (entry) el.setAttribute("aria-describedby", entry.id);
  }
  document.addEventListener("pointerover", (event) => {
    hovered = attribution(event.target);
    clearTimeout(later);
    if (hovered && !pinned && event.target.closest(".text")) later = setTimeout(follow, 200, hovered);
    draw();
  });
  document.documentElement.addEventListener("pointerleave", () => { hovered = null; draw(); });
  document.addEventListener("focusin", (event) => {
    focused = attribution(event.target);
    if (focused && event.target.closest(".text")) follow(focused);
    draw();
  });
  document.addEventListener("focusout", () => { focused = null; draw(); });
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "Escape") release();
    else if ((event.key === "Enter" || event.key === " ") && event.target.matches?.("[role=button]")) pin(event.target.dataset.a);
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    if (link) {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!target) return;
      event.preventDefault();
      pinned = attribution(target);
      draw();
      go(target);
      if (location.protocol !== "about:") history.replaceState(null, "", link.hash);
    } else if (!String(getSelection())) {
      const name = event.target instanceof Element && event.target.closest(".text, .entry") ? attribution(event.target) : null;
      if (name) pin(name);
      else if (pinned) { pinned = null; draw(); }
    }
  });
})();
