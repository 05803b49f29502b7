// One tab stop for a whole map; arrows, Home and End move in it; a cell opens below without leaving the page.
(function () {
  "use strict";

  function cellsOf(row) {
    return Array.from(row.querySelectorAll("td.sign > *"));
  }

  function prepare(grid) {
    const links = grid.querySelectorAll("td.sign > *");
    links.forEach((link, i) => { link.tabIndex = i === 0 ? 0 : -1; });
  }

  function move(grid, from, key) {
    const row = from.closest("tr");
    const rows = Array.from(grid.tBodies[0].rows);
    const cells = cellsOf(row);
    let x = cells.indexOf(from), y = rows.indexOf(row);
    if (key === "ArrowRight") x++;
    else if (key === "ArrowLeft") x--;
    else if (key === "ArrowDown") y++;
    else if (key === "ArrowUp") y--;
    else if (key === "Home") x = 0;
    else if (key === "End") x = cells.length - 1;
    else return false;
    const target = rows[y] && cellsOf(rows[y])[x];
    if (target) {
      from.tabIndex = -1;
      target.tabIndex = 0;
      target.focus();
      target.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    return true;
  }

  function open(link) {
    const place = document.getElementById("explained");
    if (!place || !window.htmx) return false;
    window.htmx.ajax("GET", link.href, { target: "#explained", swap: "outerHTML" }).then(() => {
      const head = document.querySelector("#explained h2");
      if (head) { head.focus(); head.scrollIntoView({ block: "nearest" }); }
    });
    return true;
  }

  document.addEventListener("keydown", (event) => {
    const grid = event.target.closest && event.target.closest("[data-grid]");
    if (grid && event.target.parentElement.matches("td.sign") && !event.ctrlKey && !event.metaKey && !event.altKey
        && move(grid, event.target, event.key)) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("[data-grid] td.sign > a");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0 && open(link)) event.preventDefault();
  });
  document.addEventListener("DOMContentLoaded", () => document.querySelectorAll("[data-grid]").forEach(prepare));
  document.addEventListener("htmx:afterSettle", (event) =>
    event.target.querySelectorAll && event.target.parentElement &&
    event.target.parentElement.querySelectorAll("[data-grid]").forEach(prepare));
})();
