"use strict";
// Everything works without this script. It shows how far a check is without loading the page anew,
// and settles a finding where it stands in the report.
(function () {
  const step = document.getElementById("live-step");
  const bar = document.getElementById("live-progress");

  async function lookOn() {
    try {
      const answer = await fetch("/live/progress");
      const now = await answer.json();
      if (!now.running) {
        location.reload();
        return;
      }
      if (now.total) {
        bar.max = now.total;
        bar.value = now.done;
      }
      if (step.textContent !== now.step) {
        step.textContent = now.step;
      }
    } catch {
      step.textContent = step.dataset.silent;
    }
    setTimeout(lookOn, 500);
  }

  // Put the form of a finding's own page below the finding.
  async function settleHere(event) {
    const link = event.target.closest('a[data-live="settle"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) {
      return;
    }
    event.preventDefault();
    const place = link.parentElement;
    try {
      const answer = await fetch(link.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const forms = page.querySelectorAll("main form");
      if (!answer.ok || forms.length === 0) {
        throw new Error(answer.statusText);
      }
      document.querySelectorAll(".live-inline").forEach((other) => {
        other.previousElementSibling.hidden = false;
        other.remove();
      });
      const box = document.createElement("div");
      box.className = "live-inline";
      // Ids of the form must not meet those of the report.
      forms.forEach((form) => box.append(...[renamed(form)]));
      box.querySelectorAll("a").forEach((leave) =>
        leave.addEventListener("click", (click) => {
          click.preventDefault();
          box.remove();
          place.hidden = false;
          link.focus();
        }),
      );
      place.after(box);
      place.hidden = true;
      box.querySelector("input[type=radio]:checked, input[type=radio]").focus();
    } catch {
      location.href = link.href;
    }
  }

  function renamed(form) {
    const own = document.importNode(form, true);
    own.removeAttribute("id");
    own.querySelectorAll("[id]").forEach((node) => (node.id = `live-${node.id}`));
    for (const name of ["for", "aria-describedby"]) {
      own.querySelectorAll(`[${name}]`).forEach((node) => node.setAttribute(name, `live-${node.getAttribute(name)}`));
    }
    return own;
  }

  if (step && bar) {
    setTimeout(lookOn, 300);
  }
  const error = document.getElementById("error");
  if (error) {
    error.focus();
  }
  document.addEventListener("click", settleHere);
})();
