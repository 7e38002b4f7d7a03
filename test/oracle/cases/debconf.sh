#### debconf confmodule: sourcing alone loads the templates
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf confmodule: standard output goes to standard error after sourcing
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
echo out
echo three >&2
db_stop
echo after
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| out
#| three
#| after
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf confmodule: variables that are exported by sourcing
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
## args: ["configure","1.0"]
. /usr/share/debconf/confmodule
echo "$DEBIAN_HAS_FRONTEND $DEBCONF_REDIR $PERL_DL_NONLAZY $0 $# $1 $2"
sh -c 'echo $DEBCONF_REDIR $DEBIAN_HAS_FRONTEND $PERL_DL_NONLAZY'
## stderr:
#| 1 1 1 /var/lib/dpkg/info/oracle.postinst 2 configure 1.0
#| 1 1 1
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf confmodule: sourced twice
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
. /usr/share/debconf/confmodule
db_get oracle/bool; echo "$? $RET"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 true
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf confmodule: sourced in a function and used in a subshell
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
f() { . /usr/share/debconf/confmodule; }
f
(db_set oracle/str sub; db_get oracle/str; echo "$RET")
db_get oracle/str; echo "$RET"
x=$(db_get oracle/bool; echo "$RET"); echo "$x"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| sub
#| sub
#| true
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4858 sha256=831617ca0cbe9432c8d61c4eab7d5d523fda174ed642827b5438a11c4e59f111
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_version: too low, too high, right, none
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_version 1.0; echo "$? [$RET]"
db_version 2.0; echo "$? [$RET]"
db_version 2.1; echo "$? [$RET]"
db_version 3; echo "$? [$RET]"
db_version; echo "$? [$RET]"
db_version a b; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 30 [30 Version too low (1.0)]
#| 0 [2.0]
#| 0 [2.0]
#| 30 [30 Version too high (3)]
#| 0 [2.0]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_capb: capabilities and escapes
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
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
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [multiselect escape ]
#| 0 [multiselect escape ]
#| 0 [value set]
#| 0 [a\nb]
#| 0 [multiselect escape ]
#| 0 [a\nb]
#| 0 [value set]
#| 0 [l1
#| l2 x]
#| 0 [multiselect escape ]
#| 0 [Text for , ${kept}.]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4863 sha256=cfb680b842b90a5b7c7da0d42237999912d6c4b1d565858bc5d2b22ce4fa2a7a
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_get: default, empty, unknown, wrong number
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_get oracle/bool; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_get oracle/sel; echo "$? [$RET]"
db_get oracle/multi; echo "$? [$RET]"
db_get oracle/none; echo "$? [$RET]"
db_get; echo "$? [$RET]"
db_get a b; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [true]
#| 0 []
#| 0 [two]
#| 0 [x, z]
#| 10 [10 oracle/none doesn't exist]
#| 20 [20 Incorrect number of arguments]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_set: words are joined by one space
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
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
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [value set]
#| 0 [a]
#| 0 [value set]
#| 0 [a b c]
#| 0 [value set]
#| 0 []
#| 10 [10 oracle/none doesn't exist]
#| 20 [20 Incorrect number of arguments]
#| 0 [value set]
#| 0 [false]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4868 sha256=2d4b549bbdd4e7d9213eb577f285d734f7bb394c099a06430b67705696b6c87a
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_set: a password is kept in passwords.dat
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_set oracle/pw geheim; echo "$? [$RET]"
db_get oracle/pw; echo "$? [$RET]"
db_fset oracle/pw seen true; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [value set]
#| 0 [geheim]
#| 0 [true]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nValue: geheim\nOwners: oracle\nFlags: seen\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_reset: back to the default, not seen
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_set oracle/sel one; echo "$? [$RET]"
db_fset oracle/sel seen true; echo "$? [$RET]"
db_reset oracle/sel; echo "$? [$RET]"
db_get oracle/sel; echo "$? [$RET]"
db_fget oracle/sel seen; echo "$? [$RET]"
db_reset oracle/none; echo "$? [$RET]"
db_reset; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [value set]
#| 0 [true]
#| 0 [0]
#| 0 [two]
#| 0 [false]
#| 10 [10 oracle/none doesn't exist]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4858 sha256=39bca301ee21ddba79f255d646defa11870686a2ab437a0e83f8a92935a41c0b
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_fset, db_fget: flags
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
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
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [false]
#| 0 [true]
#| 0 [true]
#| 0 [false]
#| 0 [yes]
#| 0 [yes]
#| 0 [true]
#| 0 [false]
#| 0 [true]
#| 0 [false]
#| 20 [20 Incorrect number of arguments]
#| 10 [10 oracle/none doesn't exist]
#| 10 [10 oracle/none doesn't exist]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4860 sha256=2703620c3ce9b51f3077276f130ac5c23389b737262294508f183bfaca7d397b
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_subst: variables in texts
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_subst oracle/str what the thing; echo "$? [$RET]"
db_metaget oracle/str description; echo "$? [$RET]"
db_metaget oracle/str extended_description; echo "$? [$RET]"
db_subst oracle/str what; echo "$? [$RET]"
db_subst oracle/str empty ''; echo "$? [$RET]"
db_metaget oracle/str description; echo "$? [$RET]"
db_subst oracle/none a b; echo "$? [$RET]"
db_subst oracle/str; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [0]
#| 0 [Say the thing]
#| 0 [Text for the thing, ${kept}.]
#| 0 [0]
#| 0 [0]
#| 0 [Say ]
#| 10 [10 oracle/none doesn't exist]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4877 sha256=5c056f6f6a80b5f5205adb5de2cc965428a2efc77d603fd86a1e51196ec5fdc2
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_metaget: fields
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
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
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [boolean]
#| 0 [true]
#| 0 [Really?]
#| 0 [Really?]
#| 0 [A longer text.]
#| 0 [true]
#| 0 [oracle]
#| 0 [oracle/bool]
#| 0 []
#| 0 [one, two, three\, four]
#| 0 [one, two, three\, four]
#| 0 [a, b]
#| 0 [A, B]
#| 0 [Waehle]
#| 0 [oracle/bool]
#| 10 [10 oracle/none doesn't exist]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_input, db_go: nobody is asked and the defaults become values
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input high oracle/bool; echo "$? [$RET]"
db_input low oracle/str; echo "$? [$RET]"
db_input critical oracle/sel; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/sel; echo "$? [$RET]"
db_fget oracle/bool seen; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 0 [ok]
#| 0 [two]
#| 0 [false]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4878 sha256=a01d677d677b3cb095148a393d046d499e2d7e5fe43b510055d30398258c014e
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_input: priorities and unknown questions
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input urgent oracle/bool; echo "$? [$RET]"
db_input high oracle/none; echo "$? [$RET]"
db_input high; echo "$? [$RET]"
db_input medium oracle/bool; echo "$? [$RET]"
db_go now; echo "$? [$RET]"
db_go; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 20 [20 "urgent" is not a valid priority]
#| 10 [10 "oracle/none" doesn't exist]
#| 20 [20 Incorrect number of arguments]
#| 30 [30 question skipped]
#| 20 [20 Incorrect number of arguments]
#| 0 [ok]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4859 sha256=523745f2238b695196497d5fbbcf428826817d2f569fbc69636e7363a9e284b9
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_go: a select whose value is no choice gets the first one
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input high oracle/bad; echo "$? [$RET]"
db_get oracle/bad; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/bad; echo "$? [$RET]"
db_set oracle/sel nothing; echo "$? [$RET]"
db_input low oracle/sel; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/sel; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 30 [30 question skipped]
#| 0 [zzz]
#| 0 [ok]
#| 0 [a]
#| 0 [value set]
#| 30 [30 question skipped]
#| 0 [ok]
#| 0 [one]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4867 sha256=cf7749ce05f9f168bb37cddeaa57f120ea8860fc592a69ef1bc9297ec64f43f8
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_go: kinds of questions
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
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
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 0 [ok]
#| 0 [x, z]
#| 0 []
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4887 sha256=91d635722dc0edfc4cc234818857d74bc417ead2f238a43203193b815badc43b
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nValue: \nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_clear: nothing waits any more
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_input high oracle/bad; echo "$? [$RET]"
db_clear; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_get oracle/bad; echo "$? [$RET]"
db_clear x; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 30 [30 question skipped]
#| 0 [0]
#| 0 [ok]
#| 0 [zzz]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_input: DEBCONF_NONINTERACTIVE_SEEN marks as seen
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
## env: {"DEBCONF_NONINTERACTIVE_SEEN":"true"}
. /usr/share/debconf/confmodule
db_input high oracle/bool; echo "$? [$RET]"
db_input low oracle/str; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_stop; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 0 [ok]
#| 0 [ok]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4879 sha256=566dd46876a354d518369b4b31495970c6de97c7789ae075f4894302ea451acb
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_input: DEBIAN_PRIORITY decides what would be shown
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
## env: {"DEBCONF_NONINTERACTIVE_SEEN":"true","DEBIAN_PRIORITY":"low"}
. /usr/share/debconf/confmodule
db_input low oracle/bool; echo "$? [$RET]"
db_input low oracle/str; echo "$? [$RET]"
db_go; echo "$? [$RET]"
db_stop; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 30 [30 question skipped]
#| 30 [30 question skipped]
#| 0 [ok]
#| 0 [ok]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4891 sha256=e1e09fcc31220a29fd524e8d212f4c95e6e876576c05856776bc399e24fe2a35
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_register, db_unregister: questions from templates
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
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
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [0]
#| 0 [value set]
#| 0 [v]
#| 0 [oracle/str]
#| 0 [0]
#| 10 [10 oracle/mine doesn't exist]
#| 10 [10 No such template, "oracle/none"]
#| 20 [20 Incorrect number of arguments]
#| 10 [10 oracle/none doesn't exist]
#| 30 [30 question skipped]
#| 10 [10 oracle/bool is busy, cannot unregister right now]
#| 0 [ok]
#| 0 [0]
#| 10 [10 oracle/bool doesn't exist]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4791 sha256=0a2415b5e0301e1646c109b152a4b8f0540a4bdb03c9ddc345e2825e750f928d
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1122 sha256=823654bc4f7de64cfa4a4f87f9450b04b7c6da26f7a4e73879bde223badf54bf
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_register: a question bound to another template
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_register oracle/str oracle/mine; echo "$? [$RET]"
db_register oracle/sel oracle/mine; echo "$? [$RET]"
db_metaget oracle/mine type; echo "$? [$RET]"
db_fget oracle/mine seen; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [0]
#| 0 [0]
#| 0 [select]
#| 0 [false]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4902 sha256=33f8df1e846d56f3fbad38517acd9f70e06e312e7513a07a28535c9e2675f2a5
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1288 sha256=5a524e649bd37ab168dd8d060df2f5a0400a094f29a0b61362024f2fd98e4755
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_purge: all questions of the package go
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_set oracle/str v; echo "$? [$RET]"
db_purge; echo "$? [$RET]"
db_get oracle/str; echo "$? [$RET]"
db_purge x; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [value set]
#| 0 [0]
#| 10 [10 oracle/str doesn't exist]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=341 sha256=c3ea34b5fb7e20edb8639b76a453336354a1adea1b7df060512628fe5528aca5
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_title, db_settitle, db_info, db_beginblock, db_endblock, db_text: what they answer
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
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
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [0]
#| 0 [0]
#| 10 [10 "oracle/none" doesn't exist]
#| 20 [20 Incorrect number of arguments]
#| 0 [0]
#| 0 [0]
#| 20 [20 Incorrect number of arguments]
#| 10 [10 "oracle/none" doesn't exist]
#| 0 [0]
#| 0 [0]
#| 30 [30 question skipped]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_progress: start, step, stop
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
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
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [OK]
#| 0 [OK]
#| 0 [OK]
#| 0 [OK]
#| 10 [10 oracle/none doesn't exist]
#| 0 [OK]
#| 20 [20 Incorrect number of arguments]
#| 20 [20 Unknown subcommand]
#| 20 [20 min (5) > max (1)]
#| 10 [10 oracle/none doesn't exist]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_previous_module: is not supported
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
. /usr/share/debconf/confmodule
db_previous_module; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 20 [20 Unsupported command "previous_module" (full line was "PREVIOUS_MODULE ") received from confmodule.]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_x_loadtemplatefile: another file, another owner
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n","/tmp/more":"Template: more/q\nType: string\nDefault: d\nDescription: x\n"}
. /usr/share/debconf/confmodule
db_x_loadtemplatefile /tmp/more; echo "$? [$RET]"
db_get more/q; echo "$? [$RET]"
db_metaget more/q owners; echo "$? [$RET]"
db_x_loadtemplatefile /tmp/more other; echo "$? [$RET]"
db_metaget more/q owners; echo "$? [$RET]"
db_x_loadtemplatefile /tmp/absent; echo "$? [$RET]"
db_x_loadtemplatefile; echo "$? [$RET]"
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| 0 [0]
#| 0 [d]
#| 0 [oracle]
#| 0 [0]
#| 0 [oracle, other]
#| 10 [10 failed to open /tmp/absent: No such file or directory]
#| 20 [20 Incorrect number of arguments]
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4900 sha256=ec8a85dae5413008848009a2d722ba70126f63010a8b3de52d76bc1fde57754f
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1343 sha256=cec8db14c0f2697dff3cc28bc973e86ec66b9b399ea3819ac244bac9dc7d6573
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_set: under set -e an unknown question ends the script
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
db_set oracle/none x
echo no >&2
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
## exit: 10
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4847 sha256=ec7b4420137725a677af5ec230533963914f274f94a4bd9a5aa6432f8259c172
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### db_stop: then the script goes on
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
db_set oracle/str x
db_stop
echo more
exit 3
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| more
## exit: 3
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4856 sha256=816e30d44234a75ad8f553627ecfaaa856ac5d6e66d62c26b161733c4e8cadd9
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf confmodule: a config script runs before the postinst
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n","/var/lib/dpkg/info/oracle.config":{"content":"#!/bin/sh\nset -e\n. /usr/share/debconf/confmodule\necho \"config $1 $2 $0\" >&2\ndb_input high oracle/str || true\ndb_go || true\ndb_set oracle/str fromconfig\n","mode":"0755"}}
## args: ["configure","1.2"]
set -e
. /usr/share/debconf/confmodule
db_get oracle/str
echo "post $RET $1 $2" >&2
## stderr:
#| config configure 1.2 /var/lib/dpkg/info/oracle.config
#| post fromconfig configure 1.2
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4865 sha256=d18ecb36b17c57d95efaf442c3ca45f4f4aa4c6dd45b0049220dca5e31ae4af8
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf confmodule: a config script that fails ends the postinst
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n","/var/lib/dpkg/info/oracle.config":{"content":"#!/bin/sh\n. /usr/share/debconf/confmodule\ndb_set oracle/str lost\nexit 7\n","mode":"0755"}}
## args: ["configure"]
set -e
. /usr/share/debconf/confmodule
echo never >&2
## exit: 7

#### debconf confmodule: the answer was given before
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n","/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n","/var/cache/debconf/config.dat":"Name: oracle/bool\nTemplate: oracle/bool\nValue: false\nOwners: oracle\nFlags: seen\n\n"}
set -e
. /usr/share/debconf/confmodule
db_input high oracle/bool || true
db_go
db_get oracle/bool
if [ "$RET" = true ]; then touch /tmp/yes; else touch /tmp/no; fi
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
## exit: 0
## changes:
#+ /tmp/no file 0644 0:0 ""
#~ /var/cache/debconf/config.dat file 0644 0:0 size=471 sha256=c12a156f76e90edcf579fbd7b4e14abcbbe80a9716b9b1aa5b7dca5127839b44
#~ /var/cache/debconf/config.dat-old file 0644 0:0 "Name: oracle/bool\nTemplate: oracle/bool\nValue: false\nOwners: oracle\nFlags: seen\n\n"
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1275 sha256=7d06e449631ffa068c6fb34806175555ab3ba64a04a4410cf21b407aa9b7ca64
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf confmodule: databases that are not there are made
## files: {"/var/lib/dpkg/info/oracle.templates":"Template: oracle/bool\nType: boolean\nDefault: true\nDescription: Really?\n A longer text.\n .\n  verbatim line\n the end.\n\nTemplate: oracle/str\nType: string\nDescription: Say ${what}\n Text for ${what}, \\${kept}.\n\nTemplate: oracle/sel\nType: select\nChoices: one, two, three\\, four\nDefault: two\nDescription: Pick one\n\nTemplate: oracle/bad\nType: select\nChoices-C: a, b\nChoices: A, B\nDefault: zzz\nDescription: Pick\n\nTemplate: oracle/multi\nType: multiselect\nChoices: x, y, z\nDefault: x, z\nDescription: Pick some\nDescription-de.UTF-8: Waehle\n\nTemplate: oracle/pw\nType: password\nDescription: Secret\n\nTemplate: oracle/note\nType: note\nDescription: A note\n\nTemplate: oracle/text\nType: text\nDescription: A text\n\nTemplate: oracle/title\nType: title\nDescription: The title\n"}
## absent: ["/var/cache/debconf/config.dat","/var/cache/debconf/templates.dat","/var/cache/debconf/passwords.dat"]
set -e
. /usr/share/debconf/confmodule
db_set oracle/str v
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
## exit: 0
## changes:
#+ /var/cache/debconf/config.dat file 0644 0:0 size=455 sha256=c6d6eee6e44186baa53ab8933bd26c6ed1ddd81c76a783cf7329dd5e79f092bb
#+ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: oracle/pw\nTemplate: oracle/pw\nOwners: oracle\n\n"
#+ /var/cache/debconf/templates.dat file 0644 0:0 size=934 sha256=c15d981e7ce59d9b982052ec591e075db2465faae1444b867553c63b6a9a45b0

#### debconf confmodule: no templates of the package
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
set -e
. /usr/share/debconf/confmodule
db_get debconf/frontend
echo "$RET" >&2
## stderr:
#| Use of uninitialized value $action in string eq at /usr/share/debconf/frontend line 28.
#| Dialog
## exit: 0

#### debconf-set-selections: answers from standard input
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
printf 'pkg pkg/a boolean true\npkg pkg/b string some words here\npkg pkg/c select\n# comment\n\npkg pkg/p password x\n' | debconf-set-selections
echo $?
## stdout:
#| 0
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4603 sha256=a8f89ea2d939c09acdeebdb460f3ed666a605bbe57840e96f6c0131770632e00
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/passwords.dat file 0600 0:0 "Name: pkg/p\nTemplate: pkg/p\nValue: x\nOwners: pkg\nFlags: seen\n\n"
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=1168 sha256=98149f791e8f5096e1bfceea5e15bf6ac690f1edf428772361f0a1ffb5b06f83
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf-set-selections -u: not marked as seen
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'pkg pkg/a string x' | debconf-set-selections -u
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4451 sha256=238af8be0a5291d8aeac39d0735bf39341323c19d873aa2a26dd88e6bcca1147
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=547 sha256=d07eda8f32519efe308a7b22387cc5db4b0d256376bf23a318d24c4f5baa22c3
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf-set-selections -c: only checks
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'pkg pkg/a string x' | debconf-set-selections -c; echo $?
echo 'pkg pkg/a' | debconf-set-selections -c; echo $?
## stdout:
#| 0
#| 1
## stderr:
#| error: parse error on line 1: 'pkg pkg/a'
## exit: 0

#### debconf-set-selections -v: tells what it does
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'pkg pkg/a string x y' | debconf-set-selections -v; echo $?
## stdout:
#| 0
## stderr:
#| info: Trying to set 'pkg/a' [string] to 'x y'
#| info: Loading answer for 'pkg/a'
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4465 sha256=5c2c78dd01e7d45ce64c776cf2a16da3e9223da72be75c4e64d0fde8f2a93d56
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=547 sha256=d07eda8f32519efe308a7b22387cc5db4b0d256376bf23a318d24c4f5baa22c3
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf-set-selections: errors, unknown types, flags, continued lines
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
printf 'one\npkg pkg/a strange x\npkg pkg/b string a\\\nb\npkg pkg/b seen false\npkg pkg/none seen true\n' | debconf-set-selections; echo $?
## stdout:
#| 1
## stderr:
#| error: parse error on line 1: 'one'
#| warning: Unknown type strange, skipping line 2
#| error: Cannot find a question for pkg/none
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4452 sha256=17adc91228a62fd5c454ad9292fb4e5514755ef26cfac8e02708b24f49fe6679
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=547 sha256=ab89146aab3059e2ba1beb14625ed2a65dbd3446d1c4a0c3a0be71945cb26c28
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf-set-selections: a file operand
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n","/tmp/sel":"debconf debconf/priority select low\n"}
debconf-set-selections /tmp/sel; echo $?
## stdout:
#| 0
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4412 sha256=1b74caff3bd93657bae1c124cedffc77bf1116ec3853ffb02b29c8ad60431ff6
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=341 sha256=c3ea34b5fb7e20edb8639b76a453336354a1adea1b7df060512628fe5528aca5
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf-show: questions with flags and values
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'only only/a string hello' | debconf-set-selections
debconf-show only
echo 'only only/a seen false' | debconf-set-selections
debconf-show only
debconf-show nopackage; echo $?
debconf-show; echo $?
debconf-show --listdbs
## stdout:
#| * only/a: hello
#|   only/a: hello
#| 0
#| 1
#| configdb
#| configdb/config
#| configdb/passwords
## stderr: "Usage: \n    debconf-show packagename [...] [--db=dbname]\n    debconf-show --listowners [--db=dbname]\n    debconf-show --listdbs\n"
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4458 sha256=1eceff51699ae0736ddbe7b8017ed89edadb74ac05e40e2bea3c4c8f0227097c
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4470 sha256=8cf5ffcf8391cdfecdd7ceaf1e9747164908e146fc252f19347a2072116c783d
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=549 sha256=741abcda6a58ec71690afc586e3f2c9e74126af20e55b8b6413d5ad5287dfb81
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=341 sha256=d14b7c4fb38c5c1629ea268428d34b9d38637f92e18f300c96120c3b6106d1d0

#### debconf-communicate: the protocol on standard input
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
printf 'GET debconf/priority\nSET debconf/priority low\nGET debconf/priority\nFGET debconf/priority seen\nFOO bar\n\nEXIST debconf/frontend\nEXIST x\nGET nope\n' | debconf-communicate; echo $?
## stdout:
#| 0 high
#| 0 value set
#| 0 low
#| 0 false
#| 20 Unsupported command "foo" (full line was "FOO bar") received from confmodule.
#| 20 Bad line "" received from confmodule.
#| 0 true
#| 0 false
#| 10 nope doesn't exist
#| 10
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat file 0644 0:0 size=4400 sha256=13636179118ed800b13ec38aebc10a75a10b65fe9304c0d69e04b75d1f13d19e
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4401 sha256=f6f5ea12b16434719426617a7da11ae49acb06d54c92cb3f5e6bf345d65d8db0

#### debconf-communicate PACKAGE: purges its questions
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
echo 'pkg pkg/a string x' | debconf-set-selections
echo PURGE | debconf-communicate pkg; echo $?
echo 'GET pkg/a' | debconf-communicate; echo $?
debconf-communicate </dev/null; echo $?
## stdout:
#| 0
#| 0
#| 10 pkg/a doesn't exist
#| 10
#| 127
## exit: 0
## changes:
#~ /var/cache/debconf/config.dat-old file 0644 0:0 size=4463 sha256=5a6d570fedec32c8e7530b95ba5454cbd650fe54d7c8b04ae429f1940804105b
#~ /var/cache/debconf/templates.dat file 0644 0:0 size=341 sha256=c3ea34b5fb7e20edb8639b76a453336354a1adea1b7df060512628fe5528aca5
#~ /var/cache/debconf/templates.dat-old file 0644 0:0 size=547 sha256=d07eda8f32519efe308a7b22387cc5db4b0d256376bf23a318d24c4f5baa22c3

#### debconf-escape -e, debconf-escape -u: both ways
## files: {"/var/cache/debconf/templates.dat":"Name: debconf/priority\nChoices: critical, high, medium, low\nDefault: high\nDescription: Ignore questions with a priority less than:\nType: select\nOwners: debconf/priority\n\nName: debconf/frontend\nChoices: Dialog, Readline, Gnome, Kde, Editor, Noninteractive\nDefault: Dialog\nDescription: Interface to use:\nType: select\nOwners: debconf/frontend\n\n"}
printf 'a\\b\nc' | debconf-escape -e; echo
printf '%s' 'a\nb\\c\d' | debconf-escape -u
## stdout: "a\\\\b\\nc\na\nb\\cd"
## exit: 0
