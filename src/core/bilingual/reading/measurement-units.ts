/**
 * Units of measure: a code, how many of the base unit it is, and how English and
 * Chinese write it. Codes of one dimension share the part before the dot, so
 * that `0.5 s` and `500毫秒` can be compared.
 */
type Unit = { code: string; scale: number; en: string; zh: string };

const table: Unit[] = [
  { code: "share.percent", scale: 0.01, en: "%|percent|per cent", zh: "%|百分比" },
  { code: "share.mille", scale: 0.001, en: "‰|permille|per mille", zh: "‰" },
  {
    code: "points",
    scale: 1,
    en: "percentage points|percentage point|percent points|absolute points|pp|points|point",
    zh: "个百分点|百分点|个点|点",
  },
  { code: "times", scale: 1, en: "times|×|x|folds|fold", zh: "倍|×|x" },
  {
    code: "axes",
    scale: 1,
    en: "D|d|dimensional|dimensions|DoF|degrees of freedom",
    zh: "D|d|维|自由度|DoF",
  },
  {
    code: "orders",
    scale: 1,
    en: "orders of magnitude|order of magnitude|orders-of-magnitude|order-of-magnitude",
    zh: "个数量级|数量级|个量级",
  },
  { code: "time.ns", scale: 1e-9, en: "ns|nanoseconds|nanosecond", zh: "ns|纳秒" },
  { code: "time.us", scale: 1e-6, en: "μs|µs|us|microseconds|microsecond", zh: "μs|µs|微秒" },
  { code: "time.ms", scale: 1e-3, en: "ms|milliseconds|millisecond|msec", zh: "ms|毫秒" },
  { code: "time.s", scale: 1, en: "s|sec|secs|seconds|second", zh: "s|秒钟|秒" },
  { code: "time.min", scale: 60, en: "min|mins|minutes|minute", zh: "min|分钟" },
  { code: "time.h", scale: 3600, en: "h|hr|hrs|hours|hour", zh: "h|个小时|小时|个钟头" },
  { code: "time.d", scale: 86_400, en: "days|day", zh: "天|日" },
  { code: "time.wk", scale: 604_800, en: "weeks|week", zh: "个星期|星期|周" },
  { code: "time.mo", scale: 2_629_800, en: "months|month", zh: "个月" },
  { code: "time.y", scale: 31_557_600, en: "years|year|yrs", zh: "年" },
  { code: "rate.fps", scale: 1, en: "fps|FPS|frames per second", zh: "fps|FPS|帧/秒|帧每秒" },
  { code: "rate.hz", scale: 1, en: "Hz|hertz", zh: "Hz|赫兹|赫" },
  { code: "rate.khz", scale: 1e3, en: "kHz|kilohertz", zh: "kHz|KHz|千赫兹|千赫" },
  { code: "rate.mhz", scale: 1e6, en: "MHz|megahertz", zh: "MHz|兆赫兹|兆赫" },
  { code: "rate.ghz", scale: 1e9, en: "GHz|gigahertz", zh: "GHz|吉赫兹|吉赫" },
  { code: "rate.thz", scale: 1e12, en: "THz|terahertz", zh: "THz|太赫兹|太赫" },
  { code: "data.kb", scale: 1e3, en: "KB|kB|kilobytes", zh: "KB|kB|千字节" },
  { code: "data.mb", scale: 1e6, en: "MB|megabytes|MiB", zh: "MB|兆字节|兆" },
  { code: "data.gb", scale: 1e9, en: "GB|gigabytes|gigabyte|GiB", zh: "GB|千兆字节|吉字节" },
  { code: "data.tb", scale: 1e12, en: "TB|terabytes|terabyte", zh: "TB|太字节" },
  { code: "data.pb", scale: 1e15, en: "PB|petabytes|petabyte", zh: "PB|拍字节" },
  { code: "data.eb", scale: 1e18, en: "EB|exabytes|exabyte", zh: "EB|艾字节" },
  { code: "bits", scale: 1, en: "bits|bit", zh: "比特|位|bit" },
  { code: "length.nm", scale: 1e-9, en: "nm|nanometers|nanometer|nanometres", zh: "nm|纳米" },
  { code: "length.um", scale: 1e-6, en: "μm|µm|um|micrometers|microns", zh: "μm|µm|微米" },
  { code: "length.mm", scale: 1e-3, en: "mm|millimeters|millimeter|millimetres", zh: "mm|毫米" },
  { code: "length.cm", scale: 1e-2, en: "cm|centimeters|centimeter|centimetres", zh: "cm|厘米" },
  { code: "length.m", scale: 1, en: "m|meters|meter|metres", zh: "m|米" },
  { code: "length.km", scale: 1e3, en: "km|kilometers|kilometer|kilometres", zh: "km|千米|公里" },
  { code: "mass.mg", scale: 1e-6, en: "mg|milligrams", zh: "mg|毫克" },
  { code: "mass.g", scale: 1e-3, en: "g|grams|gram", zh: "g|克" },
  { code: "mass.kg", scale: 1, en: "kg|kilograms|kilogram", zh: "kg|千克|公斤" },
  { code: "volume.ml", scale: 1e-3, en: "mL|ml|milliliters", zh: "mL|ml|毫升" },
  { code: "volume.l", scale: 1, en: "liters|liter|litres", zh: "升" },
  { code: "level.db", scale: 1, en: "dB|decibels|decibel", zh: "dB|分贝" },
  { code: "angle.deg", scale: 1, en: "°|degrees|degree", zh: "°|度" },
  { code: "heat.c", scale: 1, en: "°C|℃|degrees Celsius|degree Celsius", zh: "°C|℃|摄氏度" },
  { code: "power.mw", scale: 1e-3, en: "mW|milliwatts", zh: "mW|毫瓦" },
  { code: "power.w", scale: 1, en: "W|watts|watt", zh: "W|瓦特|瓦" },
  { code: "power.kw", scale: 1e3, en: "kW|kilowatts", zh: "kW|千瓦" },
  { code: "power.megaw", scale: 1e6, en: "MW|megawatts", zh: "MW|兆瓦" },
  { code: "power.gw", scale: 1e9, en: "GW|gigawatts", zh: "GW|吉瓦" },
  { code: "energy.j", scale: 1, en: "J|joules|joule", zh: "J|焦耳|焦" },
  { code: "energy.mj", scale: 1e-3, en: "mJ|millijoules", zh: "mJ|毫焦耳|毫焦" },
  { code: "energy.kj", scale: 1e3, en: "kJ|kilojoules", zh: "kJ|千焦耳|千焦" },
  { code: "energy.megaj", scale: 1e6, en: "MJ|megajoules", zh: "MJ|兆焦耳|兆焦" },
  { code: "energy.wh", scale: 3600, en: "Wh", zh: "Wh|瓦时" },
  { code: "energy.kwh", scale: 3.6e6, en: "kWh|kilowatt-hours", zh: "kWh|千瓦时|度电" },
  { code: "pressure.pa", scale: 1, en: "Pa|pascals", zh: "Pa|帕斯卡|帕" },
  { code: "pressure.kpa", scale: 1e3, en: "kPa", zh: "kPa|千帕" },
  { code: "pressure.mpa", scale: 1e6, en: "MPa", zh: "MPa|兆帕" },
  { code: "pressure.gpa", scale: 1e9, en: "GPa", zh: "GPa|吉帕" },
  { code: "volt.mv", scale: 1e-3, en: "mV|millivolts", zh: "mV|毫伏" },
  { code: "volt.v", scale: 1, en: "V|volts|volt", zh: "V|伏特|伏" },
  { code: "volt.kv", scale: 1e3, en: "kV|kilovolts", zh: "kV|千伏" },
  { code: "mass.t", scale: 1e3, en: "tons|tonnes|ton|tonne", zh: "吨" },
  { code: "field.t", scale: 1, en: "tesla|Tesla", zh: "特斯拉" },
  { code: "money.usd", scale: 1, en: "USD|US dollars|dollars|dollar", zh: "美元|美金" },
  { code: "money.eur", scale: 1, en: "EUR|euros|euro", zh: "欧元" },
  { code: "money.cny", scale: 1, en: "RMB|CNY|yuan", zh: "元人民币|人民币|元" },
];

type Spelling = { written: string; code: string };

const longestFirst = (a: Spelling, b: Spelling): number => b.written.length - a.written.length;

const spellings = (lang: "en" | "zh"): Spelling[] =>
  table
    .flatMap((unit) => unit[lang].split("|").map((written) => ({ written, code: unit.code })))
    .sort(longestFirst);

const byFirst = (lang: "en" | "zh"): ReadonlyMap<string, Spelling[]> => {
  const map = new Map<string, Spelling[]>();
  const all =
    lang === "en" ? spellings("en") : [...spellings("zh"), ...spellings("en")].sort(longestFirst);
  for (const spelling of all) {
    const first = spelling.written.charAt(0);
    map.set(first, [...(map.get(first) ?? []), spelling]);
  }
  return map;
};

const units = { en: byFirst("en"), zh: byFirst("zh") };
const scales = new Map(table.map((unit) => [unit.code, unit.scale]));

/** The unit written at `at`, if it is not the beginning of a longer word. */
export function readUnit(
  view: string,
  at: number,
  lang: "en" | "zh",
): { code: string; end: number } | null {
  for (const { written, code } of units[lang].get(view.charAt(at)) ?? []) {
    const end = at + written.length;
    if (!view.startsWith(written, at)) continue;
    if (/[A-Za-z]$/u.test(written) && /[A-Za-z]/u.test(view.charAt(end))) continue;
    return { code, end };
  }
  return null;
}

/** The dimension a unit belongs to: `time` of `time.ms`. */
export function dimensionOf(code: string): string {
  return code.split(".")[0] ?? "";
}

/** A value in the base unit of its dimension. */
export function toBaseUnit(value: number, code: string): number {
  return value * (scales.get(code) ?? 1);
}

const unitNames = new Set(
  table
    .flatMap(({ en, zh }) => [...en.split("|"), ...zh.split("|")])
    .filter((written) => /^[A-Za-zμµ]{2,4}$/u.test(written)),
);

/** Whether a Latin word is the sign of a unit: `KB`, `dB`, `kHz`. */
export function isUnitName(written: string): boolean {
  return unitNames.has(written);
}
