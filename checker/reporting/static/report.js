
"use strict";
// The page is whole without this script; it adds filters, a copy button, and opens what a link leads to.
(function () {
  const number = new Intl.NumberFormat("en");

  function later(action) {
    let waiting = 0;
    return function () {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(action);
    };
  }

  function values(form, name) {
    return new Set(Array.from(form.querySelectorAll(`input[name="${name}"]:checked`), (box) => box.value));
  }

  function words(form) {
    return form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
  }

  function watch(form, apply) {
    form.hidden = false;
    const soon = later(apply);
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  }

  const texts = new Map();

  // What a finding or a row says; read when first sought.
  function textOf(part) {
    if (!texts.has(part)) {
      texts.set(part, part.textContent.toLowerCase());
    }
    return texts.get(part);
  }

  const findingFilter = document.getElementById("finding-filter");
  const findings = Array.from(document.querySelectorAll(".finding"));

  function filterFindings() {
    const severities = values(findingFilter, "severity");
    const kinds = values(findingFilter, "kind");
    const sought = words(findingFilter);
    let shown = 0;
    for (const finding of findings) {
      const { severity, kind } = finding.dataset;
      const fits = severities.has(severity) && kinds.has(kind) && sought.every((word) => textOf(finding).includes(word));
      finding.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    document.getElementById("finding-count").textContent =
      `${number.format(shown)} of ${number.format(findings.length)} shown`;
  }

  const claimFilter = document.getElementById("claim-filter");
  const rows = Array.from(document.querySelectorAll("table.claims tbody tr"));

  function filterClaims() {
    const sought = words(claimFilter);
    const source = claimFilter.elements.source.value;
    const cited = claimFilter.elements.cited.checked;
    let shown = 0;
    for (const row of rows) {
      const fits =
        (!source || row.dataset.source === source) &&
        (!cited || row.lastElementChild.childElementCount > 0) &&
        (sought.length === 0 || sought.every((word) => textOf(row).includes(word)));
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    document.getElementById("claim-count").textContent =
      `${number.format(shown)} of ${number.format(rows.length)} shown`;
  }

  // A button for the text of a decision, made when its details are first opened.
  function addCopyButton(event) {
    const block = event.target.querySelector(":scope > pre");
    if (!block || event.target.querySelector("button")) {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(block);
      try {
        await navigator.clipboard.writeText(block.textContent);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Selected, press Ctrl+C";
      }
    });
    block.after(button);
  }

  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) {
      return;
    }
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") {
        node.open = true;
      }
      if (node.hidden) {
        node.hidden = false;
      }
    }
    target.scrollIntoView();
  }

  watch(findingFilter, filterFindings);
  watch(claimFilter, filterClaims);
  document.addEventListener("toggle", addCopyButton, true);
  addEventListener("hashchange", reveal);
  if (location.hash) {
    reveal();
  }
})();
