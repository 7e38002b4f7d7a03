#### dpkg-statoverride --list: all, one, patterns
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n"}
dpkg-statoverride --list; echo "[$?]"
dpkg-statoverride --list /usr/bin/a; echo "[$?]"
dpkg-statoverride --list /nope; echo "[$?]"
dpkg-statoverride --list '/usr/*' /nope; echo "[$?]"
dpkg-statoverride --list /usr/bin/a/; echo "[$?]"
## stdout:
#| root mail 2755 /usr/bin/a
#| root root 755 /usr/bin/b
#| [0]
#| root mail 2755 /usr/bin/a
#| [0]
#| [1]
#| root mail 2755 /usr/bin/a
#| root root 755 /usr/bin/b
#| [0]
#| root mail 2755 /usr/bin/a
#| [0]
## stderr:
#| dpkg-statoverride: warning: stripping trailing /
## exit: 0

#### dpkg-statoverride --list: no database
dpkg-statoverride --list; echo "[$?]"
dpkg-statoverride --list /x; echo "[$?]"
## stdout:
#| [1]
#| [1]
## exit: 0

#### dpkg-statoverride --add: new, again, without a database
dpkg-statoverride --add root root 0755 /tmp/f; echo "[$?]"
dpkg-statoverride --add root root 0755 /tmp/f; echo "[$?]"
dpkg-statoverride --add root root 0755 relative; echo "[$?]"
dpkg-statoverride --add root root 0755 /tmp/d/; echo "[$?]"
## stdout:
#| [0]
#| [2]
#| [0]
#| [0]
## stderr:
#| dpkg-statoverride: error: an override for '/tmp/f' already exists; aborting
#| dpkg-statoverride: warning: stripping trailing /
## exit: 0
## changes:
#+ /var/lib/dpkg/statoverride file 0644 0:0 "root root 755 /tmp/f\nroot root 755 /tmp/d\nroot root 755 /relative\n"
#+ /var/lib/dpkg/statoverride-old file 0644 0:0 "root root 755 /tmp/f\nroot root 755 /relative\n"

#### dpkg-statoverride --update --add: changes the file
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n","/tmp/dir":null,"/tmp/link":{"link":"g2"},"/tmp/g2":"y\n"}
dpkg-statoverride --update --add root mail 2750 /tmp/g; echo "[$?]"
dpkg-statoverride --update --add man mail 4755 /tmp/none; echo "[$?]"
dpkg-statoverride --update --add root mail 1777 /tmp/dir; echo "[$?]"
dpkg-statoverride --update --add root root 0600 /tmp/link; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
## stderr:
#| dpkg-statoverride: warning: --update given but /tmp/none does not exist
## exit: 0
## changes:
#~ /tmp/dir dir 1777 0:8
#~ /tmp/g file 2750 0:8 "x\n"
#~ /tmp/g2 file 0600 0:0 "y\n"
#~ /var/lib/dpkg/statoverride file 0644 0:0 "root mail 1777 /tmp/dir\nroot mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\nroot mail 2750 /tmp/g\nman mail 4755 /tmp/none\nroot root 600 /tmp/link\n"
#+ /var/lib/dpkg/statoverride-old file 0644 0:0 "root mail 1777 /tmp/dir\nroot mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\nroot mail 2750 /tmp/g\nman mail 4755 /tmp/none\n"

#### dpkg-statoverride --add: unknown users and groups, numbers
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n"}
dpkg-statoverride --add nouser root 0755 /x; echo "[$?]"
dpkg-statoverride --add root nogrp 0755 /x; echo "[$?]"
dpkg-statoverride --add '#12345' '#54321' 755 /x; echo "[$?]"
dpkg-statoverride --add '#0' '#0' 755 /y; echo "[$?]"
dpkg-statoverride --list; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [0]
#| [0]
#| root mail 2755 /usr/bin/a
#| root root 755 /usr/bin/b
#| root root 755 /y
#| #12345 #54321 755 /x
#| [0]
## stderr:
#| dpkg-statoverride: error: user 'nouser' does not exist
#| dpkg-statoverride: error: group 'nogrp' does not exist
## exit: 0
## changes:
#~ /var/lib/dpkg/statoverride file 0644 0:0 "root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\nroot root 755 /y\n#12345 #54321 755 /x\n"
#+ /var/lib/dpkg/statoverride-old file 0644 0:0 "root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n#12345 #54321 755 /x\n"

#### dpkg-statoverride --add: modes
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n"}
dpkg-statoverride --add root root 0999 /x; echo "[$?]"
dpkg-statoverride --add root root rwx /x; echo "[$?]"
dpkg-statoverride --add root root 77777 /x; echo "[$?]"
dpkg-statoverride --add root root '' /x; echo "[$?]"
dpkg-statoverride --add root root 7 /x; echo "[$?]"
dpkg-statoverride --add root root 0 /y; echo "[$?]"
dpkg-statoverride --list; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [0]
#| [0]
#| root mail 2755 /usr/bin/a
#| root root 755 /usr/bin/b
#| root root 0 /y
#| root root 7 /x
#| [0]
## stderr: "dpkg-statoverride: error: invalid statoverride mode 0999\ndpkg-statoverride: error: invalid statoverride mode rwx\ndpkg-statoverride: error: invalid statoverride mode 77777\ndpkg-statoverride: error: invalid statoverride mode \n"
## exit: 0
## changes:
#~ /var/lib/dpkg/statoverride file 0644 0:0 "root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\nroot root 0 /y\nroot root 7 /x\n"
#+ /var/lib/dpkg/statoverride-old file 0644 0:0 "root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\nroot root 7 /x\n"

#### dpkg-statoverride --remove: there, absent, with --quiet
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n"}
dpkg-statoverride --remove /usr/bin/a; echo "[$?]"
dpkg-statoverride --remove /usr/bin/a; echo "[$?]"
dpkg-statoverride --quiet --remove /usr/bin/a; echo "[$?]"
dpkg-statoverride --update --remove /usr/bin/b; echo "[$?]"
## stdout:
#| [0]
#| [2]
#| [2]
#| [0]
## stderr:
#| dpkg-statoverride: warning: no override present
#| dpkg-statoverride: warning: --update is useless for --remove
## exit: 0
## changes:
#~ /var/lib/dpkg/statoverride file 0644 0:0 ""
#+ /var/lib/dpkg/statoverride-old file 0644 0:0 "root root 755 /usr/bin/b\n"

#### dpkg-statoverride --force-all, dpkg-statoverride --force, dpkg-statoverride --force-statoverride-add, dpkg-statoverride --force-statoverride-remove: over what is there
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n"}
dpkg-statoverride --force-all --add root mail 2751 /usr/bin/a; echo "[$?]"
dpkg-statoverride --force --add root mail 2752 /usr/bin/a; echo "[$?]"
dpkg-statoverride --force-statoverride-add --add root mail 2753 /usr/bin/a; echo "[$?]"
dpkg-statoverride --force-statoverride-remove --remove /none; echo "[$?]"
dpkg-statoverride --force-all --quiet --remove /none; echo "[$?]"
dpkg-statoverride --list; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
#| [0]
#| root mail 2753 /usr/bin/a
#| root root 755 /usr/bin/b
#| [0]
## stderr:
#| dpkg-statoverride: warning: an override for '/usr/bin/a' already exists, but --force specified so will be ignored
#| dpkg-statoverride: warning: deprecated --force option; use --force-all instead
#| dpkg-statoverride: warning: an override for '/usr/bin/a' already exists, but --force specified so will be ignored
#| dpkg-statoverride: warning: an override for '/usr/bin/a' already exists, but --force specified so will be ignored
#| dpkg-statoverride: warning: no override present
## exit: 0
## changes:
#~ /var/lib/dpkg/statoverride file 0644 0:0 "root mail 2753 /usr/bin/a\nroot root 755 /usr/bin/b\n"
#+ /var/lib/dpkg/statoverride-old file 0644 0:0 "root mail 2752 /usr/bin/a\nroot root 755 /usr/bin/b\n"

#### dpkg-statoverride: wrong use
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n"}
dpkg-statoverride; echo "[$?]"
dpkg-statoverride --frob; echo "[$?]"
dpkg-statoverride --add root root 0755; echo "[$?]"
dpkg-statoverride --add root root 0755 /a b; echo "[$?]"
dpkg-statoverride --remove; echo "[$?]"
dpkg-statoverride --list --add x; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr: "dpkg-statoverride: error: need an action option\n\nUse --help for help about overriding file stat information.\ndpkg-statoverride: error: unknown option --frob\n\nUse --help for help about overriding file stat information.\ndpkg-statoverride: error: --add needs four arguments\n\nUse --help for help about overriding file stat information.\ndpkg-statoverride: error: --add needs four arguments\n\nUse --help for help about overriding file stat information.\ndpkg-statoverride: error: --remove needs a single argument\n\nUse --help for help about overriding file stat information.\ndpkg-statoverride: error: conflicting actions -\b (--add) and -\b (--list)\n\nUse --help for help about overriding file stat information.\n"
## exit: 0

#### dpkg-statoverride --admindir, dpkg-statoverride --root, dpkg-statoverride --instdir: elsewhere
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n","/r/db":null,"/r/var/lib/dpkg":null,"/r/tmp/g":"x"}
dpkg-statoverride --admindir /r/db --add root root 600 /x; echo "[$?]"
dpkg-statoverride --root /r --update --add root mail 640 /tmp/g; echo "[$?]"
dpkg-statoverride --instdir /r --update --add root mail 644 /tmp/g; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
## exit: 0
## changes:
#+ /r/db/statoverride file 0644 0:0 "root root 600 /x\n"
#~ /r/tmp/g file 0644 0:8 "x"
#+ /r/var/lib/dpkg/statoverride file 0644 0:0 "root mail 640 /tmp/g\n"
#~ /var/lib/dpkg/statoverride file 0644 0:0 "root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\nroot mail 644 /tmp/g\n"
#+ /var/lib/dpkg/statoverride-old file 0644 0:0 "root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n"

#### dpkg-statoverride --list: the usual guard
## files: {"/var/lib/dpkg/statoverride":"root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n","/tmp/g":"x\n"}
for f in /usr/bin/a /tmp/g; do
  if ! dpkg-statoverride --list $f >/dev/null 2>&1; then
    chown root:mail $f
    chmod 2755 $f
  fi
done
dpkg-statoverride --list /tmp/g >/dev/null || dpkg-statoverride --update --add root root 0600 /tmp/g
## exit: 0
## changes:
#~ /tmp/g file 0600 0:0 "x\n"
#~ /var/lib/dpkg/statoverride file 0644 0:0 "root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\nroot root 600 /tmp/g\n"
#+ /var/lib/dpkg/statoverride-old file 0644 0:0 "root mail 2755 /usr/bin/a\nroot root 755 /usr/bin/b\n"
