// Draws each chart from the table that stands beside it: one source for eyes, screen readers and people without scripts.
"use strict";

const POINTS = { enrolled: "rect", withdrawn: "crossRot", completed: "rectRot", active: "line", evidence: "rect", mastered: "triangle" };
const drawn = new Map();

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
// "under 10" is drawn in the middle of what it may be.
const numberIn = (cell) => cell.textContent.startsWith("under") ? 5 : Number(cell.textContent.replace(/[^0-9]/g, ""));

function columns(table, wanted) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  return wanted.map((series) => {
    const at = heads.findIndex((head) => head.dataset.series === series);
    return { series, label: heads[at].textContent.trim(), values: rows.map((row) => numberIn(row.cells[at])) };
  });
}

function dataset({ series, label, values }, bars) {
  const colour = token("--series-" + series);
  if (bars.includes(series)) {
    // Evidence is the ground that mastery stands on: a light bar behind the line, so that one does not hide the other.
    const light = series === "evidence";
    return {
      type: "bar", label, data: values, order: 1, pointStyle: POINTS[series], barPercentage: 1, categoryPercentage: light ? 0.8 : 0.9,
      backgroundColor: light ? token("--band-evidence") : colour, borderColor: colour, borderWidth: light ? 1 : 0,
    };
  }
  return {
    type: "line", label, data: values, order: 0, borderColor: colour, backgroundColor: colour, borderWidth: 2, tension: 0,
    borderDash: series === "withdrawn" ? [5, 4] : [],
    // A month in which nothing happened needs no mark: the line on the ground says so.
    pointStyle: POINTS[series], pointRadius: values.map((value) => (value > 0 && series !== "active" ? 3 : 0)), pointHoverRadius: 6,
  };
}

// Few enough labels for a phone: over several years each January, within one each quarter.
const SHORT = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
const isLabelled = (month, months) => month !== undefined && (months.length > 18 ? /-01$/ : /-(01|04|07|10)$/).test(month);
function tick(month, months) {
  if (!isLabelled(month, months)) return "";
  return month.endsWith("-01") ? month.slice(0, 4) : SHORT.format(new Date(month + "-01"));
}

function options(months) {
  const muted = token("--muted");
  return {
    animation: false, responsive: true, maintainAspectRatio: false, normalized: true,
    interaction: { mode: "index", intersect: false },
    plugins: {
      legend: { display: false },
      tooltip: {
        usePointStyle: true, backgroundColor: token("--card"), titleColor: token("--ink"), bodyColor: token("--ink"),
        borderColor: token("--edge"), borderWidth: 1,
        callbacks: { label: (item) => " " + item.dataset.label + ": " + item.parsed.y.toLocaleString("en") },
      },
    },
    scales: {
      x: {
        offset: true,
        ticks: { autoSkip: false, maxRotation: 0, padding: 6, color: muted, callback: (_, at) => tick(months[at], months) },
        grid: { color: (line) => (isLabelled(months[line.index], months) ? token("--line") : "transparent"), drawTicks: false, offset: false },
        border: { color: token("--edge") },
      },
      y: {
        beginAtZero: true,
        ticks: { color: muted, maxTicksLimit: 5, precision: 0, padding: 6, callback: (value) => value.toLocaleString("en") },
        grid: { color: token("--line"), drawTicks: false },
        border: { display: false },
      },
    },
  };
}

function draw(canvas) {
  const table = document.getElementById(canvas.dataset.table);
  const months = [...table.tBodies[0].rows].map((row) => row.cells[0].textContent.trim());
  const bars = (canvas.dataset.bars || "").split(" ");
  drawn.get(canvas)?.destroy();
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  drawn.set(canvas, new Chart(canvas, {
    data: { labels: months, datasets: columns(table, canvas.dataset.series.split(" ")).map((column) => dataset(column, bars)) },
    options: options(months),
  }));
  canvas.dataset.drawn = "true";
}

const drawAll = () => document.querySelectorAll("canvas[data-table]").forEach(draw);

drawAll();
// Colours come from the style sheet, which changes when the reader turns the lights off.
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
