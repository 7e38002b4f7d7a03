/** The files that this extension is for; the language stays `shellscript`, so that other extensions go on working. */
export const documentSelector = [
  { language: "shellscript", pattern: "**/{preinst,postinst,prerm,postrm,config}" },
  { language: "shellscript", pattern: "**/*.{preinst,postinst,prerm,postrm,config,init}" },
  { language: "shellscript", pattern: "**/init.d/*" },
];
