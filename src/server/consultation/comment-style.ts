import { FORM_STYLE } from '../survey/form-style';

/** Style of the pages where a party reads a draft: that of the public forms, and what a report needs. */
export const COMMENT_STYLE = `${FORM_STYLE}
body{font-size:1.125rem}
h2{font-size:1.2rem;margin:1.5rem 0 .5rem}
h3{font-size:1.1rem;margin:1rem 0 .25rem}
h4{font-size:1rem;margin:.75rem 0 .25rem}
h5{font-size:1rem;margin:.5rem 0}
p,li,h1{overflow-wrap:anywhere}
.faults h3{margin:0}
.scores{margin:0;padding:0;list-style:none}
.scores li{border-top:1px solid #c3c8cc;padding:.5rem 0}
.item{padding-left:1em}
.kept{white-space:pre-wrap}
.digest{font-family:ui-monospace,monospace}
.skip{display:inline-flex;align-items:center;min-height:3rem;color:inherit}
label{display:block;margin-top:.5rem}
label.pick{margin-top:0}
select{font:inherit;width:100%;min-height:3rem;padding:.5rem;border:1px solid #6b747c;
border-radius:.375rem;background:#fff;color:inherit}
button.second{background:#fff;color:#0d4a7c;border:2px solid #0d4a7c}
@media (prefers-color-scheme:dark){
select{background:#1b2126;border-color:#8b959e}
button.second{background:#1b2126;color:#8fc6f4;border-color:#8fc6f4}}
@media print{body{background:#fff}form,.skip{display:none}}
`;
