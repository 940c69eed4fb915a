// The few words of the pages that are not in the data.
export const WORDS = {
  zh: { all: "全部", search: "搜索", source: "来源：", results: (count) => `${count}项统计` },
  en: { all: "All", search: "Search", source: "Source: ", results: (count) => `${count} statistics` },
};

// The class, by number, that an area has in every chart of every page.
export const COLOURS = [
  "#1f5fa8", "#9e2a10", "#0f5c43", "#9a8314", "#8a4f9e", "#5b6270", "#b0508a", "#2f7f8f",
];

export const SIZE = { width: 360, height: 260 };
