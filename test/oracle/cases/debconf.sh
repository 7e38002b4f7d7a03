#### debconf confmodule: sourcing alone loads the templates
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule

#### debconf confmodule: standard output goes to standard error after sourcing
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
echo out
echo three >&2
db_stop
echo after

#### debconf confmodule: variables that are exported by sourcing
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
## args: ["configure", "1.0"]
. /usr/share/debconf/confmodule
echo "$DEBIAN_HAS_FRONTEND $DEBCONF_REDIR $PERL_DL_NONLAZY $0 $# $1 $2"
sh -c 'echo $DEBCONF_REDIR $DEBIAN_HAS_FRONTEND $PERL_DL_NONLAZY'

#### debconf confmodule: sourced twice
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
. /usr/share/debconf/confmodule
db_get oracle/bool; echo "$? $RET"

#### debconf confmodule: sourced in a function and used in a subshell
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
f() { . /usr/share/debconf/confmodule; }
f
(db_set oracle/str sub; db_get oracle/str; echo "$RET")
db_get oracle/str; echo "$RET"
x=$(db_get oracle/bool; echo "$RET"); echo "$x"

#### db_version: too low, too high, right, none
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_version 1.0; echo "$? [$RET]"
db_version 2.0; echo "$? [$RET]"
db_version 2.1; echo "$? [$RET]"
db_version 3; echo "$? [$RET]"
db_version; echo "$? [$RET]"
db_version a b; echo "$? [$RET]"

#### db_capb: capabilities and escapes
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_capb; echo "$? [$RET]"
db_capb backup; echo "$? [$RET]"
db_set oracle/str 'a\\nb'; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_capb escape; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_set oracle/str 'l1\\nl2 x'; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_capb backup escape; echo "$? [$RET]"
db_metaget oracle/str extended_description; echo "$? [$RET]"

#### db_get: default, empty, unknown, wrong number
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_get oracle/bool; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_get oracle/sel; echo "$? [$RET]"
db_get oracle/multi; echo "$? [$RET]"
db_get oracle/none; echo "$? [$RET]"
db_get; echo "$? [$RET]"
db_get a b; echo "$? [$RET]"

#### db_set: words are joined by one space
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_set oracle/str a; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_set oracle/str 'a   b' ' c '; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_set oracle/str; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_set oracle/none x; echo "$? [$RET]"
db_set; echo "$? [$RET]"
db_set oracle/bool false; echo "$? [$RET]"
db_get oracle/bool; echo "$? [$RET]"

#### db_set: a password is kept in passwords.dat
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_set oracle/pw geheim; echo "$? [$RET]"
db_get oracle/pw; echo "$? [$RET]"
db_fset oracle/pw seen true; echo "$? [$RET]"

#### db_reset: back to the default, not seen
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_set oracle/sel one; echo "$? [$RET]"
db_fset oracle/sel seen true; echo "$? [$RET]"
db_reset oracle/sel; echo "$? [$RET]"
db_get oracle/sel; echo "$? [$RET]"
db_fget oracle/sel seen; echo "$? [$RET]"
db_reset oracle/none; echo "$? [$RET]"
db_reset; echo "$? [$RET]"

#### db_fset, db_fget: flags
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_fget oracle/bool seen; echo "$? [$RET]"
db_fset oracle/bool seen true; echo "$? [$RET]"
db_fget oracle/bool seen; echo "$? [$RET]"
db_fget oracle/bool other; echo "$? [$RET]"
db_fset oracle/bool other yes; echo "$? [$RET]"
db_fget oracle/bool other; echo "$? [$RET]"
db_fset oracle/bool third true; echo "$? [$RET]"
db_fget oracle/bool isdefault; echo "$? [$RET]"
db_fset oracle/bool isdefault true; echo "$? [$RET]"
db_fget oracle/bool seen; echo "$? [$RET]"
db_fset oracle/bool seen; echo "$? [$RET]"
db_fget oracle/none seen; echo "$? [$RET]"
db_fset oracle/none seen true; echo "$? [$RET]"

#### db_subst: variables in texts
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_subst oracle/str what the thing; echo "$? [$RET]"
db_metaget oracle/str description; echo "$? [$RET]"
db_metaget oracle/str extended_description; echo "$? [$RET]"
db_subst oracle/str what; echo "$? [$RET]"
db_subst oracle/str empty ''; echo "$? [$RET]"
db_metaget oracle/str description; echo "$? [$RET]"
db_subst oracle/none a b; echo "$? [$RET]"
db_subst oracle/str; echo "$? [$RET]"

#### db_metaget: fields
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_metaget oracle/bool type; echo "$? [$RET]"
db_metaget oracle/bool default; echo "$? [$RET]"
db_metaget oracle/bool description; echo "$? [$RET]"
db_metaget oracle/bool Description; echo "$? [$RET]"
db_metaget oracle/bool extended_description; echo "$? [$RET]"
db_metaget oracle/bool value; echo "$? [$RET]"
db_metaget oracle/bool owners; echo "$? [$RET]"
db_metaget oracle/bool template; echo "$? [$RET]"
db_metaget oracle/bool nonsense; echo "$? [$RET]"
db_metaget oracle/sel choices; echo "$? [$RET]"
db_metaget oracle/sel choices-c; echo "$? [$RET]"
db_metaget oracle/bad choices-c; echo "$? [$RET]"
db_metaget oracle/bad choices; echo "$? [$RET]"
db_metaget oracle/multi description-de.utf-8; echo "$? [$RET]"
db_metaget oracle/bool name; echo "$? [$RET]"
db_metaget oracle/none type; echo "$? [$RET]"
db_metaget oracle/bool; echo "$? [$RET]"

#### db_input, db_go: nobody is asked and the defaults become values
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input high oracle/bool; echo "$? [$RET]"
db_input low oracle/str; echo "$? [$RET]"
db_input critical oracle/sel; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/sel; echo "$? [$RET]"
db_fget oracle/bool seen; echo "$? [$RET]"

#### db_input: priorities and unknown questions
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input urgent oracle/bool; echo "$? [$RET]"
db_input high oracle/none; echo "$? [$RET]"
db_input high; echo "$? [$RET]"
db_input medium oracle/bool; echo "$? [$RET]"
db_go now; echo "$? [$RET]"
db_go; echo "$? [$RET]"

#### db_go: a select whose value is no choice gets the first one
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input high oracle/bad; echo "$? [$RET]"
db_get oracle/bad; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/bad; echo "$? [$RET]"
db_set oracle/sel nothing; echo "$? [$RET]"
db_input low oracle/sel; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/sel; echo "$? [$RET]"

#### db_go: kinds of questions
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input high oracle/multi; echo "$? [$RET]"
db_input high oracle/note; echo "$? [$RET]"
db_input high oracle/text; echo "$? [$RET]"
db_input high oracle/pw; echo "$? [$RET]"
db_input high oracle/bool; echo "$? [$RET]"
db_input high oracle/bool; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/multi; echo "$? [$RET]"
db_get oracle/text; echo "$? [$RET]"

#### db_clear: nothing waits any more
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input high oracle/bad; echo "$? [$RET]"
db_clear; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/bad; echo "$? [$RET]"
db_clear x; echo "$? [$RET]"

#### db_input: DEBCONF_NONINTERACTIVE_SEEN marks as seen
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
## env: {"DEBCONF_NONINTERACTIVE_SEEN": "true"}
. /usr/share/debconf/confmodule
db_input high oracle/bool; echo "$? [$RET]"
db_input low oracle/str; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_stop; echo "$? [$RET]"

#### db_input: DEBIAN_PRIORITY decides what would be shown
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
## env: {"DEBCONF_NONINTERACTIVE_SEEN": "true", "DEBIAN_PRIORITY": "low"}
. /usr/share/debconf/confmodule
db_input low oracle/bool; echo "$? [$RET]"
db_input low oracle/str; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_stop; echo "$? [$RET]"

#### db_register, db_unregister: questions from templates
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_register oracle/str oracle/mine; echo "$? [$RET]"
db_set oracle/mine v; echo "$? [$RET]"
db_get oracle/mine; echo "$? [$RET]"
db_metaget oracle/mine template; echo "$? [$RET]"
db_unregister oracle/mine; echo "$? [$RET]"
db_get oracle/mine; echo "$? [$RET]"
db_register oracle/none oracle/x; echo "$? [$RET]"
db_register oracle/str; echo "$? [$RET]"
db_unregister oracle/none; echo "$? [$RET]"
db_input high oracle/bool; echo "$? [$RET]"
db_unregister oracle/bool; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_unregister oracle/bool; echo "$? [$RET]"
db_get oracle/bool; echo "$? [$RET]"

#### db_register: a question bound to another template
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_register oracle/str oracle/mine; echo "$? [$RET]"
db_register oracle/sel oracle/mine; echo "$? [$RET]"
db_metaget oracle/mine type; echo "$? [$RET]"
db_fget oracle/mine seen; echo "$? [$RET]"

#### db_purge: all questions of the package go
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_set oracle/str v; echo "$? [$RET]"
db_purge; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_purge x; echo "$? [$RET]"

#### db_title, db_settitle, db_info, db_beginblock, db_endblock, db_text: what they answer
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_title A title; echo "$? [$RET]"
db_settitle oracle/title; echo "$? [$RET]"
db_settitle oracle/none; echo "$? [$RET]"
db_settitle; echo "$? [$RET]"
db_info oracle/title; echo "$? [$RET]"
db_info; echo "$? [$RET]"
db_info a b; echo "$? [$RET]"
db_info oracle/none; echo "$? [$RET]"
db_beginblock; echo "$? [$RET]"
db_endblock; echo "$? [$RET]"
db_text low oracle/str; echo "$? [$RET]"

#### db_progress: start, step, stop
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_progress START 0 10 oracle/title; echo "$? [$RET]"
db_progress STEP 1; echo "$? [$RET]"
db_progress SET 3; echo "$? [$RET]"
db_progress INFO oracle/str; echo "$? [$RET]"
db_progress INFO oracle/none; echo "$? [$RET]"
db_progress STOP; echo "$? [$RET]"
db_progress; echo "$? [$RET]"
db_progress JUMP; echo "$? [$RET]"
db_progress START 5 1 oracle/title; echo "$? [$RET]"
db_progress START 0 1 oracle/none; echo "$? [$RET]"
db_progress step; echo "$? [$RET]"

#### db_previous_module: is not supported
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_previous_module; echo "$? [$RET]"

#### db_x_loadtemplatefile: another file, another owner
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n", "/tmp/more": "Template: more/q\nType: string\nDefault: d\nDescription: x\n"}
. /usr/share/debconf/confmodule
db_x_loadtemplatefile /tmp/more; echo "$? [$RET]"
db_get more/q; echo "$? [$RET]"
db_metaget more/q owners; echo "$? [$RET]"
db_x_loadtemplatefile /tmp/more other; echo "$? [$RET]"
db_metaget more/q owners; echo "$? [$RET]"
db_x_loadtemplatefile /tmp/absent; echo "$? [$RET]"
db_x_loadtemplatefile; echo "$? [$RET]"

#### db_set: under set -e an unknown question ends the script
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
db_set oracle/none x
echo no >&2

#### db_stop: then the script goes on
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
db_set oracle/str x
db_stop
echo more
exit 3

#### debconf confmodule: a config script runs before the postinst
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n", "/var/lib/dpkg/info/oracle.config": {"content": "#!/bin/sh\nset -e\n. /usr/share/debconf/confmodule\necho \"config $1 $2 $0\" >&2\ndb_input high oracle/str || true\ndb_go || true\ndb_set oracle/str fromconfig\n", "mode": "0755"}}
## args: ["configure", "1.2"]
set -e
. /usr/share/debconf/confmodule
db_get oracle/str
echo "post $RET $1 $2" >&2

#### debconf confmodule: a config script that fails ends the postinst
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n", "/var/lib/dpkg/info/oracle.config": {"content": "#!/bin/sh\n. /usr/share/debconf/confmodule\ndb_set oracle/str lost\nexit 7\n", "mode": "0755"}}
## args: ["configure"]
set -e
. /usr/share/debconf/confmodule
echo never >&2

#### debconf confmodule: the answer was given before
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n", "/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n", "/var/cache/debconf/config.dat": "Name: oracle/bool\nTemplate: oracle/bool\nValue: false\nOwners: oracle\nFlags: seen\n\n"}
set -e
. /usr/share/debconf/confmodule
db_input high oracle/bool || true
db_go
db_get oracle/bool
if [ "$RET" = true ]; then touch /tmp/yes; else touch /tmp/no; fi

#### debconf confmodule: databases that are not there are made
## files: {"/var/lib/dpkg/info/oracle.templates": "Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n"}
## absent: ["/var/cache/debconf/config.dat", "/var/cache/debconf/templates.dat", "/var/cache/debconf/passwords.dat"]
set -e
. /usr/share/debconf/confmodule
db_set oracle/str v

#### debconf confmodule: no templates of the package
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
db_get debconf/frontend
echo "$RET" >&2

#### debconf-set-selections: answers from standard input
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
printf 'pkg pkg/a boolean true\npkg pkg/b string some words here\npkg pkg/c select\n# comment\n\npkg pkg/p password x\n' | debconf-set-selections
echo $?

#### debconf-set-selections -u: not marked as seen
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'pkg pkg/a string x' | debconf-set-selections -u

#### debconf-set-selections -c: only checks
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'pkg pkg/a string x' | debconf-set-selections -c; echo $?
echo 'pkg pkg/a' | debconf-set-selections -c; echo $?

#### debconf-set-selections -v: tells what it does
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'pkg pkg/a string x y' | debconf-set-selections -v; echo $?

#### debconf-set-selections: errors, unknown types, flags, continued lines
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
printf 'one\npkg pkg/a strange x\npkg pkg/b string a\\\nb\npkg pkg/b seen false\npkg pkg/none seen true\n' | debconf-set-selections; echo $?

#### debconf-set-selections: a file operand
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n", "/tmp/sel": "debconf debconf/priority select low\n"}
debconf-set-selections /tmp/sel; echo $?

#### debconf-show: questions with flags and values
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'only only/a string hello' | debconf-set-selections
debconf-show only
echo 'only only/a seen false' | debconf-set-selections
debconf-show only
debconf-show nopackage; echo $?
debconf-show; echo $?
debconf-show --listdbs

#### debconf-communicate: the protocol on standard input
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
printf 'GET debconf/priority\nSET debconf/priority low\nGET debconf/priority\nFGET debconf/priority seen\nFOO bar\n\nEXIST debconf/frontend\nEXIST x\nGET nope\n' | debconf-communicate; echo $?

#### debconf-communicate PACKAGE: purges its questions
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'pkg pkg/a string x' | debconf-set-selections
echo PURGE | debconf-communicate pkg; echo $?
echo 'GET pkg/a' | debconf-communicate; echo $?
debconf-communicate </dev/null; echo $?

#### debconf-escape -e, debconf-escape -u: both ways
## files: {"/var/cache/debconf/templates.dat": "Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
printf 'a\\b\nc' | debconf-escape -e; echo
printf '%s' 'a\nb\\c\d' | debconf-escape -u
