// Whether Chinese text is shown: what no face has looks the same, whatever it is.
() => {
  const drawn = (letter) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 32;
    const pen = canvas.getContext("2d");
    pen.font = "24px sans-serif";
    pen.fillText(letter, 4, 26);
    return canvas.toDataURL();
  };
  return drawn("汉") !== drawn("字");
}
