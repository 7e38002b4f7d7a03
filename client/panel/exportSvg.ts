/** The diagram as a file of its own: the theme's colours are written into it, no style sheet is needed. */
const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
] as const;

export function exportSvg(drawn: SVGSVGElement, background: string): string {
  const copy = drawn.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return "";
  const originals = drawn.querySelectorAll("path, rect, text");
  copy.querySelectorAll("path, rect, text").forEach((element, i) => {
    const original = originals[i];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const name of PROPERTIES) element.setAttribute(name, style.getPropertyValue(name));
  });
  for (const ring of copy.querySelectorAll(".focus-ring")) ring.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")])
    for (const name of ["class", "tabindex", "role", "data-id", "aria-hidden"]) element.removeAttribute(name);
  const box = drawn.viewBox.baseVal;
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", background);
  copy.prepend(ground);
  return new XMLSerializer().serializeToString(copy);
}
