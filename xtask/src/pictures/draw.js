// Draws an SVG at twice its size and returns the PNG in base64.
async (svg) => {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const canvas = document.createElement("canvas");
  for (const side of ["width", "height"]) {
    canvas[side] = Math.round(root.getAttribute(side) * 2);
    root.setAttribute(side, canvas[side]);
  }
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`;
  await image.decode();
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.toDataURL("image/png").split(",")[1];
}
