"use strict";
(() => {
  const table = document.getElementById("table");
  const body = table.tBodies[0];
  document.documentElement.classList.add("script");

  const value = (row, column) => {
    const text = row.cells[column].textContent.trim().toLowerCase();
    const number = parseFloat(text.replaceAll(",", ""));
    return column === 0 || Number.isNaN(number) ? text : number;
  };
  const compare = (a, b) => {
    if (typeof a !== typeof b) return typeof a === "number" ? 1 : -1;
    return a < b ? -1 : a > b ? 1 : 0;
  };
  table.querySelectorAll("thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const sorted = head.getAttribute("aria-sort");
      const up = sorted ? sorted === "descending" : column === 0;
      table.querySelectorAll("th[aria-sort]").forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const order = (a, b) => compare(value(a, column), value(b, column)) * (up ? 1 : -1);
      body.append(...[...body.rows].sort(order));
    });
  });

  const filter = document.getElementById("filter");
  filter.addEventListener("input", () => {
    const wanted = filter.value.toLowerCase();
    let count = 0;
    for (const row of body.rows) {
      row.hidden = !row.cells[0].textContent.toLowerCase().includes(wanted);
      if (!row.hidden) count += 1;
    }
    table.hidden = count === 0;
    document.getElementById("none").hidden = count > 0;
    document.getElementById("shown").textContent = `${count} shown`;
  });

  const openTarget = () => {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", openTarget);
  openTarget();
})();
