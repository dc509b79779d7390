/** Style of the public page: system fonts, large targets, light and dark. */
export const FORM_STYLE = `
body{margin:0;font:18px/1.6 system-ui,-apple-system,"PingFang SC","Noto Sans SC",sans-serif;
color:#181c20;background:#f3f4f2}
main{max-width:40rem;margin:0 auto;padding:1rem 1rem 3rem}
h1{font-size:1.4rem;line-height:1.35;margin:.5rem 0}
h2{font-size:1.1rem;margin:0}
p{margin:.5rem 0}
.soft{color:#4a525a;font-size:1rem}
fieldset{border:1px solid #c3c8cc;border-radius:.5rem;background:#fff;margin:1rem 0;padding:.75rem 1rem}
legend{font-weight:600;padding:0;float:left;width:100%}
legend+*{clear:both}
label.pick{display:flex;align-items:center;gap:.75rem;min-height:3rem;padding:.25rem 0}
input[type=radio],input[type=checkbox]{width:1.5rem;height:1.5rem;flex:none;margin:0}
input[type=text],textarea{font:inherit;width:100%;box-sizing:border-box;min-height:3rem;padding:.5rem;
border:1px solid #6b747c;border-radius:.375rem;background:#fff;color:inherit}
button{font:inherit;font-weight:600;width:100%;min-height:3.5rem;border:0;border-radius:.5rem;
background:#0d4a7c;color:#fff}
.fault{color:#a1241b;font-weight:600}
.faults{border:2px solid #a1241b;border-radius:.5rem;background:#fff;padding:.75rem 1rem}
.faults a{color:inherit;display:block;padding:.5rem 0}
.away{display:none}
:focus-visible{outline:3px solid #0d4a7c;outline-offset:2px}
@media (prefers-color-scheme:dark){
body{color:#eef1f3;background:#12161a}.soft{color:#b7c0c8}
fieldset,.faults,input[type=text],textarea{background:#1b2126;border-color:#8b959e}
button{background:#8fc6f4;color:#0a2134}.fault{color:#ffb0a6}.faults{border-color:#ffb0a6}
:focus-visible{outline-color:#8fc6f4}}
`;
