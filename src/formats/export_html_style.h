// The style sheet of the HTML export. Its hash is in the page's Content-Security-Policy.
#pragma once

#include <string_view>

namespace crowdline::formats {

// Moods are blue and orange, which people who see few colours tell apart, too.
inline constexpr std::string_view kHtmlExportStyle = R"css(
:root{color-scheme:light dark;
--page:#f5f4f1;--card:#fff;--line:#e4e1da;--text:#1d1b22;--soft:#5f5b68;--faint:#716d7b;
--brand:#6b3fe0;--brand-soft:#efe9fd;--own:#7c5ce6;--other:#d3c8f6;
--positive:#1272b8;--negative:#c8501c;--mixed:#8b5fb3;--neutral:#8d8b93;--toxic:#b0355f;--shade:#00000009}
@media (prefers-color-scheme:dark){:root{
--page:#121116;--card:#1b1a21;--line:#302e38;--text:#f0eef4;--soft:#b3afbd;--faint:#8a8695;
--brand:#a98bff;--brand-soft:#2b2342;--own:#8f72f2;--other:#463a78;
--positive:#58b1f0;--negative:#f08a53;--mixed:#c39be6;--neutral:#85828e;--toxic:#ea6c96;--shade:#ffffff09}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;
-webkit-text-size-adjust:100%}
main{max-width:1080px;margin:0 auto;padding:40px 24px 64px}
h1{font-size:clamp(1.7rem,4.2vw,2.5rem);line-height:1.15;letter-spacing:-.022em;margin:.25rem 0 .5rem;text-wrap:balance;overflow-wrap:anywhere}
h2{font-size:1.12rem;letter-spacing:-.01em;margin:0 0 .9rem}
p{margin:0 0 .6rem;overflow-wrap:anywhere}
p:last-child{margin-bottom:0}
a{color:var(--brand);text-underline-offset:.18em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px;border-radius:4px}
.eyebrow{color:var(--brand);font-weight:650;font-size:.82rem;letter-spacing:.02em;margin:0}
.meta{color:var(--soft);margin:0;display:flex;flex-wrap:wrap;gap:.1rem .55rem}
.meta span:not(:last-child)::after{content:"·";margin-left:.55rem;color:var(--faint)}
.card{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:24px;margin-top:20px}
.story h2{font-size:1.3rem;line-height:1.3;margin-bottom:.5rem}
.story p{font-size:1.06rem;max-width:46em}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(190px,1fr));gap:12px;margin:24px 0 0;padding:0}
.tiles div{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:14px 18px}
.tiles dt{color:var(--soft);font-size:.84rem}
.tiles dd{margin:0;font-size:1.5rem;font-weight:680;letter-spacing:-.02em;line-height:1.3;font-variant-numeric:tabular-nums}
.tiles small{display:block;color:var(--faint);font-size:.84rem;font-weight:400;letter-spacing:0}
.scroll{overflow-x:auto;margin:0 -10px}
.chart{display:block;width:100%;min-width:720px;height:auto;font:11.5px/1 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.chart text{fill:var(--faint);font-variant-numeric:tabular-nums}
.chart .mark,.chart .name{text-anchor:end}
.chart .name{fill:var(--text);font-weight:620;font-size:13px}
.chart .tick{text-anchor:middle}
.chart .grid{stroke:var(--line);stroke-width:1}
.chart .axis{stroke:var(--faint);stroke-width:1;opacity:.6}
.chart .chapter{fill:var(--shade)}
.chart .own{fill:var(--own)}.chart .other{fill:var(--other)}.chart .toxic{fill:var(--toxic)}
.chart .band{fill:url(#by-sign);opacity:.2}
.chart .mood{fill:none;stroke:url(#by-sign);stroke-width:2.2;stroke-linejoin:round;stroke-linecap:round}
.chart .whisker{stroke:var(--neutral);stroke-width:3;opacity:.35;stroke-linecap:round}
.chart .dot{fill:var(--neutral)}
.chart .stop-pos{stop-color:var(--positive)}.chart .stop-neg{stop-color:var(--negative)}
.chart .lost{fill:var(--faint);opacity:.55}
.chart .hover{fill:transparent}.chart .hover:hover{fill:var(--text);opacity:.08}
.chart .pin circle{fill:var(--brand)}
.chart .pin text{fill:var(--card);text-anchor:middle;font-size:10.5px;font-weight:700}
.chart .pin line{stroke:var(--brand);stroke-width:1;stroke-dasharray:2 3;opacity:.75}
.chart .pin:hover circle{fill:var(--text)}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;color:var(--soft);font-size:.86rem;margin:.7rem 0 0;padding:0;list-style:none}
.legend i{display:inline-block;width:.72em;height:.72em;border-radius:3px;margin-right:.45em}
.key-own{background:var(--own)}.key-other{background:var(--other)}.key-toxic{background:var(--toxic)}
.key-positive{background:var(--positive)}.key-negative{background:var(--negative)}.key-lost{background:var(--faint)}
.split{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:20px}
.feelings{display:grid;grid-template-columns:auto 1fr auto;gap:.45rem .8rem;align-items:center;font-size:.94rem}
.feelings svg{width:100%;height:10px;display:block}
.feelings .track{fill:var(--line)}.feelings .bar{fill:var(--own)}
.feelings b{font-weight:500;color:var(--soft);font-variant-numeric:tabular-nums;text-align:right}
.words{display:flex;flex-wrap:wrap;gap:.45rem;margin:0;padding:0;list-style:none}
.words li{border:1px solid var(--line);border-radius:999px;padding:.14rem .7rem;font-size:.92rem;max-width:100%;overflow-wrap:anywhere}
.words b{color:var(--faint);font-weight:500;font-variant-numeric:tabular-nums;margin-left:.35rem}
.words+h2{margin-top:1.5rem}
.moments,.chapters,.minutes{list-style:none;margin:0;padding:0}
.moments li{display:grid;grid-template-columns:2.1rem 5.2rem 1fr;gap:.2rem .8rem;padding:.5rem 0;border-top:1px solid var(--line);align-items:baseline;scroll-margin:1rem}
.moments li:first-child{border-top:0;padding-top:0}
.moments li:target{background:var(--brand-soft);border-radius:10px}
.rank{width:1.75rem;height:1.75rem;border-radius:50%;background:var(--brand-soft);color:var(--brand);font-size:.84rem;font-weight:700;display:inline-grid;place-items:center;font-variant-numeric:tabular-nums}
time,.time{font-variant-numeric:tabular-nums;font-weight:600;white-space:nowrap}
.tag{display:inline-block;border-radius:6px;padding:.02rem .48rem;font-size:.8rem;font-weight:600;background:var(--brand-soft);color:var(--brand);margin-right:.35rem}
.chapters>li{padding:1rem 0;border-top:1px solid var(--line)}
.chapters>li:first-child{border-top:0;padding-top:0}
.chapters>li:last-child,.moments li:last-child{padding-bottom:0}
.chapters h3{font-size:1rem;margin:0 0 .25rem;display:flex;gap:.8rem;align-items:baseline;overflow-wrap:anywhere}
.chapters p{color:var(--soft);margin:0 0 .3rem;max-width:52em}
summary{cursor:pointer;color:var(--brand);font-size:.9rem;width:fit-content}
.minutes{margin:.5rem 0 0;padding-left:.9rem;border-left:2px solid var(--line)}
.minutes li{display:grid;grid-template-columns:4.2rem 1fr;gap:.6rem;padding:.22rem 0;font-size:.93rem}
.notes{color:var(--soft);font-size:.9rem}
.notes ul{margin:0;padding-left:1.1rem}.notes li{margin:.25rem 0}
footer{color:var(--faint);font-size:.86rem;margin-top:28px;text-align:center}
@media (max-width:760px){main{padding:24px 14px 48px}.card{padding:18px 16px}.split{grid-template-columns:minmax(0,1fr)}
.moments li{grid-template-columns:2.1rem 1fr}.moments li>p{grid-column:1/-1}.tiles{grid-template-columns:1fr 1fr}.tiles dd{font-size:1.25rem}}
@media print{body{background:#fff}.card,.tiles div{break-inside:avoid}}
)css";

}  // namespace crowdline::formats
