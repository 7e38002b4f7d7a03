import type { Bytes } from "../../bytes";
import { type Call, flag, utility, value } from "../utility";

const options = {
  add: value("--add"),
  remove: value("--remove"),
  update: flag("--update"),
  quiet: flag("--quiet"),
  priority: value("--priority"),
  file: value("--file"),
  ucf: value("--ucf"),
} as const;

const DIRECTORY = "/var/lib/libxml-sax-perl/ParserDetails.d";
const FILE = "/etc/perl/XML/SAX/ParserDetails.ini";
const SUMS = "/var/lib/libxml-sax-perl/ParserDetails.ini.md5sum";

const FEATURE = "http://xml.org/sax/features";

/** What Debian's parsers say that they can. */
const FEATURES: Readonly<Record<string, readonly string[]>> = {
  "XML::SAX::PurePerl": ["namespaces"],
  "XML::SAX::Expat": ["external-general-entities", "external-parameter-entities", "namespaces"],
  "XML::LibXML::SAX": ["namespaces"],
  "XML::LibXML::SAX::Parser": ["namespaces"],
};

/** update-perl-sax-parsers - update the overall Perl SAX parser modules info file. libxml-sax-perl 1.02. */
export const updatePerlSaxParsers = utility({
  name: "update-perl-sax-parsers",
  summary: "Registers Perl's SAX parsers, and writes the file that lists them.",
  options,
  missing: ["--directory, --test, --help, --version", "parsers other than PurePerl, Expat and LibXML", "--file -"],

  run(call) {
    const { options: given, sys } = call;
    const say = (text: string) => {
      if (!given.quiet) call.print(`update-perl-sax-parsers: ${text}...`);
    };
    const priority = given.priority ?? "50";
    const place = (parser: Bytes) => `${DIRECTORY}/${Number(priority) === 0 ? "" : `${priority}-`}${parser}`;
    if (given.add) {
      say(`Registering Perl SAX parser ${given.add} with priority ${priority}`);
      const features = FEATURES[given.add];
      if (!features) return call.unmodelled(`what the parser ${given.add} can`);
      const lines = features.map((feature) => `${FEATURE}/${feature} = 1\n`).join("");
      sys.unlink(place(given.add));
      sys.writeFile(place(given.add), `[${given.add}]\n${lines}\n\n`);
    } else if (given.remove) {
      say(`Unregistering Perl SAX parser ${given.remove} with priority ${priority}`);
      sys.unlink(place(given.remove));
    } else if (given.update) {
      say("Updating overall Perl SAX parser modules info file");
      update(call);
    }
    return 0;
  },
});

function update(call: Call<typeof options>): void {
  const { options: given, sys } = call;
  const names = sys.readDirectory(DIRECTORY);
  if (!names.ok) call.unmodelled(`${DIRECTORY} cannot be read`);
  let text = "";
  for (const name of names.value) {
    const read = sys.readFile(`${DIRECTORY}/${name}`);
    if (!read.ok) call.unmodelled(`${DIRECTORY}/${name} cannot be read`);
    text += read.value;
  }
  const file = given.file ?? FILE;
  if (file === "-") {
    call.write(text);
    return;
  }
  if (given.ucf === undefined ? given.file !== undefined : Number(given.ucf) === 0) {
    sys.writeFile(file, text);
    return;
  }
  const fresh = "/tmp/AAAAAAAAAA";
  sys.writeFile(fresh, text, { mode: 0o600 });
  sys.chmod(fresh, 0o644);
  call.runCommand(["ucf", "--debconf-ok", "--sum-file", SUMS, fresh, file]);
  sys.unlink(fresh);
}
