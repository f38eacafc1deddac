// The search of the site. It runs in the page and asks nobody: the index lies beside it. Its words stand in the form.
"use strict";

(() => {
  const form = document.getElementById(":search");
  const field = document.getElementById(":query");
  const place = document.getElementById(":results");
  const words = form.dataset;
  const shown = 50;

  const status = document.createElement("p");
  status.setAttribute("role", "status");
  place.append(status);
  form.hidden = false;
  document.getElementById(":off").hidden = true;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.search = new URLSearchParams({ q: field.value.trim() }).toString();
  });

  const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
  if (query === "") return;
  field.value = query;
  status.textContent = words.loading;

  const script = document.createElement("script");
  script.src = words.index;
  script.addEventListener("load", () => show(found(query)));
  document.head.append(script);

  function found(wanted) {
    const { options, index } = globalThis.boardpaperIndex;
    const search = MiniSearch.loadJS(index, options);
    const how = { prefix: true, boost: { name: 3, heading: 2 }, fuzzy: (term) => (term.length > 4 ? 0.2 : false) };
    const all = search.search(wanted, { ...how, combineWith: "AND" });
    return all.length > 0 ? all : search.search(wanted, how);
  }

  function show(results) {
    const said = results.length === 0 ? words.none : results.length === 1 ? words.foundOne : words.found;
    status.textContent = said.replace("{count}", String(results.length)).replace("{query}", query);
    if (results.length === 0) return;
    const heading = document.createElement("h2");
    heading.textContent = words.heading;
    const list = document.createElement("ol");
    list.className = "results";
    list.setAttribute("role", "list");
    list.append(...results.slice(0, shown).map(resultOf));
    place.prepend(heading);
    place.append(list);
    document.getElementById(":everything").hidden = true;
  }

  function resultOf({ path, title, heading, meeting, excerpt }) {
    const link = document.createElement("a");
    link.href = path;
    link.textContent = heading ? `${title}: ${heading}` : title;
    return element("li", "", element("p", "", link), element("p", "of", meeting), element("p", "", excerpt));
  }

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }
})();
