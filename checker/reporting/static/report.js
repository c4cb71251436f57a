
"use strict";
// The page is whole without this script. It adds filters, sorting, paging, copying and keys.
// Every word that it shows comes from the page, in attributes of the elements that it fills.
(function () {
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const PER_PAGE = 100;
  const byId = (id) => document.getElementById(id);
  const sheets = [];

  function later(action) {
    let waiting = 0;
    return () => {
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(action);
    };
  }

  // A record is one line that can be sought, whether it is in the page or made from data.
  function recordOf(element, columns) {
    let text = null;
    return {
      id: element.id,
      element: () => element,
      text: () => (text ??= element.textContent.toLowerCase()),
      get: (name) => {
        if (name in element.dataset) {
          return element.dataset[name];
        }
        const cell = element.cells?.[columns.indexOf(name)];
        return cell ? (cell.dataset.key ?? cell.textContent.trim()) : "";
      },
    };
  }

  // What a control asks of a record; null where it asks nothing.
  function testOf(control) {
    const { name, type } = control;
    const value = control.value.trim();
    if (type === "checkbox" || !name || value === "") {
      return null;
    }
    if (name === "text") {
      const sought = value.toLowerCase().split(/\s+/);
      return (record) => sought.every((word) => record.text().includes(word));
    }
    if (name === "since") {
      return (record) => (record.get("from") !== "" || record.get("to") !== "") &&
        (record.get("to") === "" || Number(record.get("to")) >= Number(value));
    }
    if (name === "until") {
      return (record) => (record.get("from") !== "" || record.get("to") !== "") &&
        (record.get("from") === "" || Number(record.get("from")) <= Number(value));
    }
    if ("part" in control.dataset) {
      return (record) => record.get(name).toLowerCase().includes(value.toLowerCase());
    }
    if ("among" in control.dataset) {
      return value === "*"
        ? (record) => record.get(name) !== ""
        : (record) => record.get(name).split(" ").includes(value);
    }
    return (record) => record.get(name) === value;
  }

  function testsOf(form) {
    const tests = Array.from(form.querySelectorAll("input, select"), testOf).filter(Boolean);
    const boxes = new Map();
    for (const box of form.querySelectorAll("input[type=checkbox]")) {
      const group = boxes.get(box.name) ?? boxes.set(box.name, []).get(box.name);
      group.push(box);
    }
    for (const [name, group] of boxes) {
      const wanted = new Set(group.filter((box) => box.checked).map((box) => box.value));
      const only = "only" in group[0].dataset;
      if (only ? wanted.size > 0 : wanted.size < group.length) {
        tests.push((record) => wanted.has(record.get(name)));
      }
    }
    return tests;
  }

  function csvOf(columns, records) {
    const cell = (text) => `"${(/^[=+\-@|%\t]/.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;
    const line = (record) => columns.map((name) => cell(record.get(name))).join(",");
    return `\ufeff${columns.map(cell).join(",")}\r\n${records.map(line).join("\r\n")}\r\n`;
  }

  function save(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // The pages of a long table; a page may have several, told apart by the titles above them.
  function pager(title, turn) {
    const nav = byId("pager").content.firstElementChild.cloneNode(true);
    nav.setAttribute("aria-label", `${nav.getAttribute("aria-label")}: ${title.textContent.trim()}`);
    const [back, told, on] = nav.children;
    back.addEventListener("click", () => turn(-1));
    on.addEventListener("click", () => turn(1));
    return {
      nav,
      show: (page, pages) => {
        nav.hidden = pages < 2;
        back.disabled = page === 0;
        on.disabled = page + 1 >= pages;
        told.textContent = told.dataset.words
          .replace("{page}", number.format(page + 1)).replace("{pages}", number.format(pages));
      },
    };
  }

  // A list with its filter: rows are shown a page at a time, other items are hidden in place.
  function sheetOf(form) {
    const holder = byId(form.dataset.for);
    const table = holder.tagName === "TABLE" ? holder : null;
    const title = form.closest("section, main").querySelector("h1, h2, h3");
    const heads = table ? Array.from(table.tHead.rows[0].cells) : [];
    const columns = heads.map((head) => head.dataset.sort ?? "");
    const output = form.querySelector("output");
    const body = table ? table.tBodies[0] : holder;
    const perPage = table ? PER_PAGE : Number(holder.dataset.paged ?? 0);
    const made = table?.dataset.rows
      ? (table.dataset.of === "claim" ? claimRecords : findingRecords)(JSON.parse(byId(table.dataset.rows).textContent))
      : null;
    const records = made ?? Array.from(
      holder.querySelectorAll(table ? "tbody tr" : holder.dataset.items),
      (element) => recordOf(element, columns),
    );
    let found = records;
    let sorting = null;
    let page = 0;
    const turns = perPage ? pager(title, (step) => { page += step; show(); holder.scrollIntoView({ block: "nearest" }); }) : null;

    function show() {
      if (perPage) {
        const shown = found.slice(page * perPage, (page + 1) * perPage);
        body.replaceChildren(...shown.map((record) => record.element()));
        turns.show(page, Math.ceil(found.length / perPage));
      } else {
        const wanted = new Set(found);
        for (const record of records) {
          record.element().hidden = !wanted.has(record);
        }
      }
      output.textContent = output.dataset.words
        .replace("{shown}", number.format(found.length)).replace("{total}", number.format(records.length));
    }

    function apply() {
      const tests = testsOf(form);
      found = tests.length ? records.filter((record) => tests.every((test) => test(record))) : records;
      if (sorting) {
        const { name, as, way } = sorting;
        // Figures stand before texts, and what is empty stands last, either way.
        const figure = (record) => parseFloat(record.get(as === "number" ? name : as).replaceAll(",", ""));
        const keyed = found.map((record, at) => ({ record, at, size: as ? figure(record) : NaN, text: record.get(name) }));
        const compare = (a, b) =>
          Number.isNaN(a.size) - Number.isNaN(b.size) ||
          (a.text === "") - (b.text === "") ||
          way * (Number.isNaN(a.size) ? order.compare(a.text, b.text) : a.size - b.size);
        found = keyed.sort((a, b) => compare(a, b) || a.at - b.at).map((entry) => entry.record);
      }
      page = 0;
      show();
    }

    function sort(head) {
      const way = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of heads) {
        other.removeAttribute("aria-sort");
      }
      head.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
      sorting = { name: head.dataset.sort, as: head.dataset.as, way };
      apply();
    }

    for (const head of heads.filter((one) => one.dataset.sort)) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(head));
      head.append(button);
    }
    turns && (table ? table.parentElement : holder).after(turns.nav);
    const soon = later(apply);
    form.hidden = false;
    form.addEventListener("input", soon);
    form.addEventListener("reset", () => setTimeout(apply));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.querySelector("[data-csv]")?.addEventListener("click", (event) => {
      const { csv, columns: wanted } = event.target.dataset;
      save(csv, csvOf(wanted.split(" "), found));
    });
    apply();
    return {
      form,
      turn: (step) => { if (turns && !turns.nav.hidden) { (step < 0 ? turns.nav.firstElementChild : turns.nav.lastElementChild).click(); } },
      // Brings a record into the page that is on another page of the table, or filtered out.
      reveal: (id) => {
        const at = records.findIndex((record) => record.id === id);
        if (at < 0) {
          return;
        }
        if (!found.includes(records[at])) {
          form.reset();
          found = records;
        }
        page = perPage ? Math.floor(found.indexOf(records[at]) / perPage) : 0;
        show();
      },
    };
  }

  // The claims of a large report: lists whose numbers name what comes again and again.
  function claimRecords({ times, claims }) {
    const row = byId("claim-row").content.firstElementChild;
    const { subject, predicate, remarks, object, speaker, time, said, source, language, flags } = claims;
    const lower = (list) => list.map((text) => text.toLowerCase());
    const low = { subject: lower(subject.map((one) => one[0])), predicate: lower(predicate), object: lower(object), remarks: lower(remarks), speaker: lower(speaker), source: lower(source.map((one) => `${one[1]} ${one[2]}`)) };
    const page = (href) => href.split("#")[0];
    const fields = {
      subject: (r) => subject[r[1]][0], predicate: (r) => predicate[r[2]], object: (r) => object[r[4]],
      figure: (r) => r[6], holds: (r) => time[r[7]], said: (r) => said[r[8]], quote: (r) => r[9],
      source: (r) => source[r[10]][0], language: (r) => language[r[13]],
      verdicts: (r) => r[12].map((n) => flags[n][4]).join(" "),
      from: (r) => (r[14] === null ? "" : String(r[14])), to: (r) => (r[15] === null ? "" : String(r[15])),
    };
    function element(r) {
      const made = row.cloneNode(true);
      const cell = (name) => made.querySelector(`[data-cell=${name}]`);
      made.id = `r-${r[0]}`;
      cell("subject").textContent = subject[r[1]][0];
      cell("subject").href = `${page(subject[r[1]][1])}#r-${r[0]}`;
      cell("predicate").textContent = predicate[r[2]];
      cell("remarks").textContent = remarks[r[3]];
      cell("object").textContent = object[r[4]];
      cell("speaker").textContent = speaker[r[5]];
      cell("speaker").parentElement.hidden = speaker[r[5]] === "";
      cell("time").textContent = times[r[7]];
      cell("said").textContent = said[r[8]];
      cell("quote").textContent = r[9];
      cell("quote").lang = language[r[13]];
      cell("source").append(source[r[10]][2], document.createElement("wbr"), `:${r[11]}`);
      cell("source").href = `${page(source[r[10]][3])}#c-${r[0]}`;
      for (const [href, label, severity, message] of r[12].map((n) => flags[n])) {
        const link = document.createElement("a");
        Object.assign(link, { href, textContent: label, title: message, className: `flag sev-${severity}` });
        cell("flags").append(link, " ");
      }
      return made;
    }
    const textOf = (r) => `${low.subject[r[1]]} ${low.predicate[r[2]]} ${low.object[r[4]]} ${low.remarks[r[3]]} ${low.speaker[r[5]]} ${low.source[r[10]]} ${r[9].toLowerCase()}`;
    return recordsOf(claims.rows, { id: (r) => `r-${r[0]}`, element, fields, text: textOf });
  }

  // The findings of a large report.
  function findingRecords({ rows, pages }) {
    const row = byId("finding-row").content.firstElementChild;
    const names = ["id", "page", "severity", "rank", "kind", "group", "new", "headline", "subject", "predicate", "verdict", "rule", "sources"];
    const fields = Object.fromEntries(names.map((name, at) => [name, (r) => String(r[at])]));
    function element(r) {
      const made = row.cloneNode(true);
      made.id = r[0];
      made.className = `sev-${r[2]}`;
      for (const cell of made.querySelectorAll("[data-cell]")) {
        cell.textContent = fields[cell.dataset.cell](r);
      }
      made.querySelector("[data-cell=severity]").classList.add(`sev-${r[2]}`);
      made.querySelector("a").href = `${pages[r[1]]}#${r[0]}`;
      for (const part of made.querySelectorAll("[data-if]")) {
        part.hidden = part.dataset.if !== r[5] && part.dataset.if !== r[6];
      }
      return made;
    }
    const text = (r) => r.slice(7).concat(r[0], r[2], r[4]).join(" ").toLowerCase();
    return recordsOf(rows, { id: (r) => r[0], element, fields, text });
  }

  function recordsOf(rows, { id, element, fields, text }) {
    const texts = [];
    const records = rows.map((r, at) => ({
      id: id(r),
      element: () => element(r),
      get: (name) => fields[name](r),
      text: () => (texts[at] ??= text(r)),
    }));
    // The texts are made while nobody waits, so that the first search need not.
    (function ahead(from) {
      records.slice(from, from + 2000).forEach((record) => record.text());
      if (from + 2000 < records.length) {
        setTimeout(ahead, 0, from + 2000);
      }
    })(0);
    return records;
  }

  async function copy(button) {
    const block = button.closest(".stub").querySelector("pre");
    getSelection().selectAllChildren(block);
    try {
      await navigator.clipboard.writeText(block.textContent);
      button.textContent = button.dataset.done;
    } catch {
      button.textContent = button.dataset.failed;
    }
  }

  // Opens what a link leads to; on the entry page of a large report it leads on to the finding.
  function reveal() {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) {
      return;
    }
    if (!byId(id)) {
      sheets.forEach((sheet) => sheet.reveal(id));
    }
    const target = byId(id);
    if (!target) {
      return;
    }
    const on = target.querySelector(":scope [data-forward]");
    if (on) {
      location.replace(on.href);
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

  function step(by) {
    const all = Array.from(document.querySelectorAll(".finding:not([hidden])"));
    const top = 80;
    const next = by > 0
      ? all.find((one) => one.getBoundingClientRect().top > top)
      : all.findLast((one) => one.getBoundingClientRect().top < top - 20);
    const link = next?.querySelector(".permalink");
    if (link) {
      link.focus({ preventScroll: true });
      next.scrollIntoView();
    }
  }

  function turn(by) {
    const link = document.querySelector(by > 0 ? ".turn [rel=next]" : ".turn [rel=prev]");
    if (link) {
      link.click();
    } else {
      sheets.forEach((sheet) => sheet.turn(by));
    }
  }

  function nearest() {
    const forms = sheets.map((sheet) => sheet.form);
    const middle = innerHeight / 2;
    const before = forms.filter((form) => form.getBoundingClientRect().top < middle);
    (before.at(-1) ?? forms[0])?.querySelector("input[type=search]")?.focus();
  }

  function keys() {
    const dialog = byId("keys");
    const box = byId("keys-on");
    const actions = {
      "/": nearest, j: () => step(1), k: () => step(-1), n: () => turn(1), p: () => turn(-1),
      "?": () => dialog.showModal(),
    };
    const kept = (act) => { try { return act(localStorage); } catch { return null; } };
    box.checked = kept((store) => store.getItem("keys")) !== "off";
    box.addEventListener("change", () => kept((store) => store.setItem("keys", box.checked ? "on" : "off")));
    byId("keys-open").hidden = false;
    byId("keys-open").addEventListener("click", () => dialog.showModal());
    document.addEventListener("keydown", (event) => {
      const writing = event.target.closest("input, select, textarea, dialog, [contenteditable]");
      if (writing || event.ctrlKey || event.metaKey || event.altKey || !box.checked || !(event.key in actions)) {
        return;
      }
      event.preventDefault();
      actions[event.key]();
    });
  }

  document.querySelectorAll("form[data-for]").forEach((form) => sheets.push(sheetOf(form)));
  document.querySelectorAll("[data-copy]").forEach((button) => { button.hidden = false; });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
  });
  keys();
  addEventListener("hashchange", reveal);
  reveal();
})();
