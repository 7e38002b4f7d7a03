#### update-alternatives --install: a new group
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":""}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## exit: 0
## changes:
#+ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f1
#+ /usr/bin/foo symlink 0777 0:0 -> /etc/alternatives/foo
#+ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\n\n/usr/bin/f1\n50\n\n"

#### update-alternatives --install --slave: a new group with slaves
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":""}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50 --slave /usr/share/foo.1 foo.1 /usr/share/m1 --slave /usr/share/foo.2 foo.2 /usr/share/none; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## stderr:
#| update-alternatives: warning: skip creation of /usr/share/foo.2 because associated file /usr/share/none (of link group foo) doesn't exist
## exit: 0
## changes:
#+ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f1
#+ /etc/alternatives/foo.1 symlink 0777 0:0 -> /usr/share/m1
#+ /usr/bin/foo symlink 0777 0:0 -> /etc/alternatives/foo
#+ /usr/share/foo.1 symlink 0777 0:0 -> /etc/alternatives/foo.1
#+ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\nfoo.2\n/usr/share/foo.2\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/share/none\n\n"

#### update-alternatives --install: again, nothing changes
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50 --slave /usr/share/foo.1 foo.1 /usr/share/m1; echo "[$?]"
## stdout:
#| [0]
## exit: 0

#### update-alternatives --install: a better one takes over and slaves go
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f3 60; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f3 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## exit: 0
## changes:
#~ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f3
#- /etc/alternatives/foo.1
#- /usr/share/foo.1
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n/usr/bin/f3\n60\n\n\n"

#### update-alternatives --install: a worse one does not
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f3 10; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n/usr/bin/f3\n10\n\n\n"

#### update-alternatives --install: in manual mode the link stays
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"manual\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f3 90; echo "[$?]"
## stdout:
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "manual\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n/usr/bin/f3\n90\n\n\n"

#### update-alternatives --install: another priority
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f2 90; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## exit: 0
## changes:
#~ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f2
#- /etc/alternatives/foo.1
#- /usr/share/foo.1
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n90\n\n\n"

#### update-alternatives --install: another link
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/bar foo /usr/bin/f1 50 --slave /usr/share/foo.1 foo.1 /usr/share/m1; echo "[$?]"
## stdout:
#| update-alternatives: renaming foo link from /usr/bin/foo to /usr/bin/bar
#| [0]
## exit: 0
## changes:
#+ /usr/bin/bar symlink 0777 0:0 -> /etc/alternatives/foo
#- /usr/bin/foo
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/bar\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n"

#### update-alternatives --install --slave: renamed, new and dropped slaves
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50 --slave /usr/share/moved.1 foo.1 /usr/share/m1; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50 --slave /usr/share/moved.1 foo.1 /usr/share/m1 --slave /usr/share/foo.5 foo.5 /usr/share/m2; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50; echo "[$?]"
## stdout:
#| update-alternatives: renaming foo.1 slave link from /usr/share/foo.1 to /usr/share/moved.1
#| [0]
#| update-alternatives: updating alternative /usr/bin/f1 because link group foo has changed slave links
#| [0]
#| [0]
## stderr:
#| update-alternatives: warning: forcing reinstallation of alternative /usr/bin/f1 because link group foo is broken
## exit: 0
## changes:
#- /etc/alternatives/foo.1
#- /usr/share/foo.1
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\n\n/usr/bin/f1\n50\n/usr/bin/f2\n40\n\n"

#### update-alternatives --install: a real file in the place of the link
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/usr/bin/foo":"real"}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## stderr:
#| update-alternatives: warning: not replacing /usr/bin/foo with a link
## exit: 0
## changes:
#+ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f1
#+ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\n\n/usr/bin/f1\n50\n\n"

#### update-alternatives --force --install: over a real file
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/usr/bin/foo":"real"}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --force --install /usr/bin/foo foo /usr/bin/f1 50; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## exit: 0
## changes:
#+ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f1
#~ /usr/bin/foo symlink 0777 0:0 -> /etc/alternatives/foo
#+ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\n\n/usr/bin/f1\n50\n\n"

#### update-alternatives --install: a link that points elsewhere
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/usr/bin/foo":{"link":"/elsewhere"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## exit: 0
## changes:
#+ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f1
#~ /usr/bin/foo symlink 0777 0:0 -> /etc/alternatives/foo
#+ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\n\n/usr/bin/f1\n50\n\n"

#### update-alternatives --install: malformed
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":""}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install rel foo /usr/bin/f1 50; echo "[$?]"
update-alternatives --install /usr/bin/foo foo rel 50; echo "[$?]"
update-alternatives --install /usr/bin/foo a/b /usr/bin/f1 50; echo "[$?]"
update-alternatives --install /usr/bin/foo 'a b' /usr/bin/f1 50; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 x; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 99999999999; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/none 5; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/foo 5; echo "[$?]"
update-alternatives --install /usr/bin/foo foo; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| update-alternatives: error: alternative link is not absolute as it should be: rel
#| update-alternatives: error: alternative path is not absolute as it should be: rel
#| update-alternatives: error: alternative name (a/b) must not contain '/' and spaces
#| update-alternatives: error: alternative name (a b) must not contain '/' and spaces
#| update-alternatives: priority 'x' must be an integer
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: priority '99999999999' is out of range
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: error: alternative path /usr/bin/none doesn't exist
#| update-alternatives: <link> '/usr/bin/foo' is the same as <path>
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: --install needs <link> <name> <path> <priority>
#|
#| Use 'update-alternatives --help' for program usage information.
## exit: 0

#### update-alternatives --install --slave: malformed
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":""}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --slave /a b /c; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 5 --slave /a foo /c; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 5 --slave /usr/bin/foo x /c; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 5 --slave /x b; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 5 --slave rel b /c; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 5 --slave /a b c; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 5 --slave /a b /c --slave /d b /e; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 5 --slave /a b /c --slave /a d /e; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| update-alternatives: --slave only allowed with --install
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: <name> 'foo' is both primary and slave
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: <link> '/usr/bin/foo' is both primary and slave
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: --slave needs <link> <name> <path>
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: error: alternative link is not absolute as it should be: rel
#| update-alternatives: error: alternative path is not absolute as it should be: c
#| update-alternatives: duplicate slave <name> 'b'
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: duplicate slave <link> '/a'
#|
#| Use 'update-alternatives --help' for program usage information.
## exit: 0

#### update-alternatives --install: links and names of other groups
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --install /usr/bin/bar bar /usr/bin/f1 5 --slave /usr/share/foo.1 x /c; echo "[$?]"
update-alternatives --install /usr/bin/foo bar /usr/bin/f1 5; echo "[$?]"
update-alternatives --install /usr/bin/bar foo.1 /usr/bin/f1 5; echo "[$?]"
update-alternatives --install /usr/bin/bar bar /usr/bin/f1 5 --slave /x foo /c; echo "[$?]"
update-alternatives --install /usr/bin/bar bar /usr/bin/f1 5 --slave /x foo.1 /c; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| update-alternatives: error: alternative link /usr/share/foo.1 is already managed by foo
#| update-alternatives: error: alternative link /usr/bin/foo is already managed by foo
#| update-alternatives: error: alternative foo.1 can't be master: it is a slave of foo
#| update-alternatives: error: alternative foo can't be slave of bar: it is a master alternative
#| update-alternatives: error: alternative foo.1 can't be slave of bar: it is a slave of foo
## exit: 0

#### update-alternatives --remove: the current one
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --remove foo /usr/bin/f1; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## exit: 0
## changes:
#~ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f2
#- /etc/alternatives/foo.1
#- /usr/share/foo.1
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\n\n/usr/bin/f2\n40\n\n"

#### update-alternatives --remove: another, unknown ones, the last
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --remove foo /usr/bin/f2; echo "[$?]"
update-alternatives --remove foo /usr/bin/none; echo "[$?]"
update-alternatives --remove none /usr/bin/f1; echo "[$?]"
update-alternatives --remove foo /usr/bin/f1; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
## exit: 0
## changes:
#- /etc/alternatives/foo
#- /etc/alternatives/foo.1
#- /usr/bin/foo
#- /usr/share/foo.1
#- /var/lib/dpkg/alternatives/foo

#### update-alternatives --remove: the one chosen by hand
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"manual\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --remove foo /usr/bin/f1; echo "[$?]"
## stdout:
#| update-alternatives: removing manually selected alternative - switching foo to auto mode
#| update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## exit: 0
## changes:
#~ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f2
#- /etc/alternatives/foo.1
#- /usr/share/foo.1
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\n\n/usr/bin/f2\n40\n\n"

#### update-alternatives --remove-all: the group goes
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --remove-all foo; echo "[$?]"
update-alternatives --remove-all foo; echo "[$?]"
## stdout:
#| [0]
#| [2]
## stderr:
#| update-alternatives: error: no alternatives for foo
## exit: 0
## changes:
#- /etc/alternatives/foo
#- /etc/alternatives/foo.1
#- /usr/bin/foo
#- /usr/share/foo.1
#- /var/lib/dpkg/alternatives/foo

#### update-alternatives --set: by hand, again, unknown
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --set foo /usr/bin/f2; echo "[$?]"
update-alternatives --set foo /usr/bin/f2; echo "[$?]"
update-alternatives --set foo /usr/bin/f3; echo "[$?]"
update-alternatives --set none /usr/bin/f1; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in manual mode
#| [0]
#| [0]
#| [2]
#| [2]
## stderr:
#| update-alternatives: error: alternative /usr/bin/f3 for foo not registered; not setting
#| update-alternatives: error: no alternatives for none
## exit: 0
## changes:
#~ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f2
#- /etc/alternatives/foo.1
#- /usr/share/foo.1
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "manual\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n"

#### update-alternatives --auto: back to the best
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --set foo /usr/bin/f2; echo "[$?]"
update-alternatives --auto foo; echo "[$?]"
update-alternatives --auto foo; echo "[$?]"
update-alternatives --auto none; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in manual mode
#| [0]
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
#| [0]
#| [2]
## stderr:
#| update-alternatives: error: no alternatives for none
## exit: 0

#### update-alternatives --display, update-alternatives --query: a group with slaves
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --display foo; echo "[$?]"
update-alternatives --query foo; echo "[$?]"
update-alternatives --display none; echo "[$?]"
update-alternatives --query none; echo "[$?]"
## stdout:
#| foo - auto mode
#|   link best version is /usr/bin/f1
#|   link currently points to /usr/bin/f1
#|   link foo is /usr/bin/foo
#|   slave foo.1 is /usr/share/foo.1
#| /usr/bin/f1 - priority 50
#|   slave foo.1: /usr/share/m1
#| /usr/bin/f2 - priority 40
#| [0]
#| Name: foo
#| Link: /usr/bin/foo
#| Slaves:
#|  foo.1 /usr/share/foo.1
#| Status: auto
#| Best: /usr/bin/f1
#| Value: /usr/bin/f1
#|
#| Alternative: /usr/bin/f1
#| Priority: 50
#| Slaves:
#|  foo.1 /usr/share/m1
#|
#| Alternative: /usr/bin/f2
#| Priority: 40
#| Slaves:
#| [0]
#| [2]
#| [2]
## stderr:
#| update-alternatives: error: no alternatives for none
#| update-alternatives: error: no alternatives for none
## exit: 0

#### update-alternatives --display, update-alternatives --query: manual mode
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"manual\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --display foo; echo "[$?]"
update-alternatives --query foo; echo "[$?]"
## stdout:
#| foo - manual mode
#|   link best version is /usr/bin/f1
#|   link currently points to /usr/bin/f1
#|   link foo is /usr/bin/foo
#|   slave foo.1 is /usr/share/foo.1
#| /usr/bin/f1 - priority 50
#|   slave foo.1: /usr/share/m1
#| /usr/bin/f2 - priority 40
#| [0]
#| Name: foo
#| Link: /usr/bin/foo
#| Slaves:
#|  foo.1 /usr/share/foo.1
#| Status: manual
#| Best: /usr/bin/f1
#| Value: /usr/bin/f1
#|
#| Alternative: /usr/bin/f1
#| Priority: 50
#| Slaves:
#|  foo.1 /usr/share/m1
#|
#| Alternative: /usr/bin/f2
#| Priority: 40
#| Slaves:
#| [0]
## exit: 0

#### update-alternatives --list: the choices
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --list foo; echo "[$?]"
update-alternatives --list none; echo "[$?]"
## stdout:
#| /usr/bin/f1
#| /usr/bin/f2
#| [0]
#| [2]
## stderr:
#| update-alternatives: error: no alternatives for none
## exit: 0

#### update-alternatives --get-selections: all groups
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"manual\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --get-selections; echo "[$?]"
## stdout:
#| awk                            auto     /usr/bin/mawk
#| builtins.7.gz                  auto     /usr/share/man/man7/bash-builtins.7.gz
#| foo                            manual   /usr/bin/f1
#| pager                          auto     /bin/more
#| rmt                            auto     /usr/sbin/rmt-tar
#| which                          auto     /usr/bin/which.debianutils
#| [0]
## exit: 0

#### update-alternatives --config: nobody answers
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --config foo </dev/null; echo "[$?]"
update-alternatives --config none; echo "[$?]"
## stdout:
#| There are 2 choices for the alternative foo (providing /usr/bin/foo).
#|
#|   Selection    Path            Priority   Status
#| ------------------------------------------------------------
#| * 0            /usr/bin/f1      50        auto mode
#|   1            /usr/bin/f1      50        manual mode
#|   2            /usr/bin/f2      40        manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: [0]
#| [2]
## stderr:
#| update-alternatives: error: no alternatives for none
## exit: 0

#### update-alternatives --config: an answer on standard input
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log"]
echo 2 | update-alternatives --config foo; echo $?
echo 0 | update-alternatives --config foo; echo $?
## stdout:
#| There are 2 choices for the alternative foo (providing /usr/bin/foo).
#|
#|   Selection    Path            Priority   Status
#| ------------------------------------------------------------
#| * 0            /usr/bin/f1      50        auto mode
#|   1            /usr/bin/f1      50        manual mode
#|   2            /usr/bin/f2      40        manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in manual mode
#| 0
#| There are 2 choices for the alternative foo (providing /usr/bin/foo).
#|
#|   Selection    Path            Priority   Status
#| ------------------------------------------------------------
#|   0            /usr/bin/f1      50        auto mode
#|   1            /usr/bin/f1      50        manual mode
#| * 2            /usr/bin/f2      40        manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| 0
## exit: 0

#### update-alternatives --skip-auto --config: only where chosen by hand
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --skip-auto --config foo; echo "[$?]"
## stdout:
#| foo - auto mode
#|   link best version is /usr/bin/f1
#|   link currently points to /usr/bin/f1
#|   link foo is /usr/bin/foo
#|   slave foo.1 is /usr/share/foo.1
#| /usr/bin/f1 - priority 50
#|   slave foo.1: /usr/share/m1
#| /usr/bin/f2 - priority 40
#| [0]
## exit: 0

#### update-alternatives --set-selections: from standard input
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log"]
printf 'foo manual /usr/bin/f2\nnone auto /x\n' | update-alternatives --set-selections; echo $?
echo 'foo auto /usr/bin/f1' | update-alternatives --set-selections; echo $?
## stdout:
#| update-alternatives: selecting alternative foo as choice /usr/bin/f2
#| update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in manual mode
#| update-alternatives: skip unknown alternative none
#| 0
#| update-alternatives: selecting alternative foo as auto
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| 0
## exit: 0

#### update-alternatives --auto: a choice whose file is gone
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
rm /usr/bin/f1; echo "[$?]"
update-alternatives --display foo; echo "[$?]"
update-alternatives --auto foo; echo "[$?]"
## stdout:
#| [0]
#| foo - auto mode
#|   link best version is /usr/bin/f2
#|   link currently points to /usr/bin/f1
#|   link foo is /usr/bin/foo
#|   slave foo.1 is /usr/share/foo.1
#| /usr/bin/f2 - priority 40
#| [0]
#| update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## stderr:
#| update-alternatives: warning: alternative /usr/bin/f1 (part of link group foo) doesn't exist; removing from list of alternatives
#| update-alternatives: warning: alternative /usr/bin/f1 (part of link group foo) doesn't exist; removing from list of alternatives
#| update-alternatives: warning: /etc/alternatives/foo is dangling; it will be updated with best choice
## exit: 0
## changes:
#~ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f2
#- /etc/alternatives/foo.1
#- /usr/bin/f1
#- /usr/share/foo.1
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "auto\n/usr/bin/foo\n\n/usr/bin/f2\n40\n\n"

#### update-alternatives --auto: the link was changed by hand
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
ln -sf /usr/bin/f3 /etc/alternatives/foo; echo "[$?]"
update-alternatives --install /usr/bin/foo foo /usr/bin/f1 50 --slave /usr/share/foo.1 foo.1 /usr/share/m1; echo "[$?]"
cat /var/lib/dpkg/alternatives/foo; echo "[$?]"
update-alternatives --auto foo; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| manual
#| /usr/bin/foo
#| foo.1
#| /usr/share/foo.1
#|
#| /usr/bin/f1
#| 50
#| /usr/share/m1
#| /usr/bin/f2
#| 40
#|
#|
#| [0]
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
## stderr:
#| update-alternatives: warning: /etc/alternatives/foo has been changed (manually or by a script); switching to manual updates only
## exit: 0

#### update-alternatives --auto: a dangling or absent link is repaired
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
ln -sf /none /etc/alternatives/foo; echo "[$?]"
update-alternatives --auto foo; echo "[$?]"
rm /etc/alternatives/foo; echo "[$?]"
update-alternatives --auto foo; echo "[$?]"
rm /usr/bin/foo; echo "[$?]"
update-alternatives --auto foo; echo "[$?]"
rm /usr/share/foo.1; echo "[$?]"
update-alternatives --auto foo; echo "[$?]"
## stdout:
#| [0]
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
#| [0]
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
#| [0]
#| [0]
#| [0]
#| [0]
## stderr:
#| update-alternatives: warning: /etc/alternatives/foo is dangling; it will be updated with best choice
#| update-alternatives: warning: forcing reinstallation of alternative /usr/bin/f1 because link group foo is broken
#| update-alternatives: warning: forcing reinstallation of alternative /usr/bin/f1 because link group foo is broken
## exit: 0

#### update-alternatives --quiet, update-alternatives --verbose: more or less talk
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --quiet --install /usr/bin/foo foo /usr/bin/f3 90; echo "[$?]"
update-alternatives --verbose --remove foo /usr/bin/f3; echo "[$?]"
update-alternatives --verbose --remove none /x; echo "[$?]"
update-alternatives --verbose --set foo /usr/bin/f2; echo "[$?]"
update-alternatives --verbose --install /usr/bin/foo foo /usr/bin/f3 95; echo "[$?]"
## stdout:
#| [0]
#| update-alternatives: using /usr/bin/f1 to provide /usr/bin/foo (foo) in auto mode
#| [0]
#| update-alternatives: no alternatives for none
#| [0]
#| update-alternatives: using /usr/bin/f2 to provide /usr/bin/foo (foo) in manual mode
#| [0]
#| update-alternatives: automatic updates of /etc/alternatives/foo are disabled; leaving it alone
#| update-alternatives: to return to automatic updates use 'update-alternatives --auto foo'
#| [0]
## exit: 0
## changes:
#~ /etc/alternatives/foo symlink 0777 0:0 -> /usr/bin/f2
#- /etc/alternatives/foo.1
#- /usr/share/foo.1
#~ /var/lib/dpkg/alternatives/foo file 0644 0:0 "manual\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n/usr/bin/f3\n95\n\n\n"

#### update-alternatives --altdir, update-alternatives --admindir, update-alternatives --log: elsewhere
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":""}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --altdir /tmp/alt --admindir /tmp/adm --log /tmp/none/l --install /tmp/b b /usr/bin/f1 4; echo "[$?]"
update-alternatives --altdir /tmp/alt --admindir /tmp/adm --list b; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/f1 to provide /tmp/b (b) in auto mode
#| [0]
#| /usr/bin/f1
#| [0]
## exit: 0
## changes:
#+ /tmp/adm dir 0755 0:0
#+ /tmp/adm/b file 0644 0:0 "auto\n/tmp/b\n\n/usr/bin/f1\n4\n\n"
#+ /tmp/alt dir 0755 0:0
#+ /tmp/alt/b symlink 0777 0:0 -> /usr/bin/f1
#+ /tmp/b symlink 0777 0:0 -> /tmp/alt/b
#+ /tmp/none dir 0755 0:0

#### update-alternatives --root, update-alternatives --instdir: another root
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/r/usr/bin/x":"x","/r/var/lib/dpkg":null,"/r/etc":null,"/r/var/log":null}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --root /r --install /usr/bin/b b /usr/bin/x 4; echo "[$?]"
update-alternatives --root /r --query b; echo "[$?]"
## stdout:
#| update-alternatives: using /usr/bin/x to provide /usr/bin/b (b) in auto mode
#| [0]
#| Name: b
#| Link: /usr/bin/b
#| Status: auto
#| Best: /usr/bin/x
#| Value: /usr/bin/x
#|
#| Alternative: /usr/bin/x
#| Priority: 4
#| [0]
## exit: 0
## changes:
#+ /r/etc/alternatives dir 0755 0:0
#+ /r/etc/alternatives/b symlink 0777 0:0 -> /usr/bin/x
#+ /r/usr/bin/b symlink 0777 0:0 -> /etc/alternatives/b
#+ /r/var/lib/dpkg/alternatives dir 0755 0:0
#+ /r/var/lib/dpkg/alternatives/b file 0644 0:0 "auto\n/usr/bin/b\n\n/usr/bin/x\n4\n\n"

#### update-alternatives: wrong use
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":""}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives ; echo "[$?]"
update-alternatives --frob; echo "[$?]"
update-alternatives extra; echo "[$?]"
update-alternatives --list; echo "[$?]"
update-alternatives --remove foo; echo "[$?]"
update-alternatives --set foo; echo "[$?]"
update-alternatives --install /a b /usr/bin/f1 1 --remove b /c; echo "[$?]"
update-alternatives --list foo extra; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| update-alternatives: need --display, --query, --list, --get-selections, --config, --set, --set-selections, --install, --remove, --all, --remove-all or --auto
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: unknown option '--frob'
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: error: unknown argument 'extra'
#| update-alternatives: --list needs <name>
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: --remove needs <name> <path>
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: --set needs <name> <path>
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: two commands specified: --install and --remove
#|
#| Use 'update-alternatives --help' for program usage information.
#| update-alternatives: error: unknown argument 'extra'
## exit: 0

#### update-alternatives --display: a corrupt file
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/bad":"xxx\n"}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --display bad; echo "[$?]"
update-alternatives --get-selections; echo "[$?]"
update-alternatives --install /usr/bin/bad bad /usr/bin/f1 4; echo "[$?]"
## stdout:
#| [2]
#| awk                            auto     /usr/bin/mawk
#| builtins.7.gz                  auto     /usr/share/man/man7/bash-builtins.7.gz
#| pager                          auto     /bin/more
#| rmt                            auto     /usr/sbin/rmt-tar
#| which                          auto     /usr/bin/which.debianutils
#| [0]
#| [2]
## stderr:
#| update-alternatives: error: /var/lib/dpkg/alternatives/bad corrupt: invalid status
#| update-alternatives: error: /var/lib/dpkg/alternatives/bad corrupt: invalid status
## exit: 0

#### update-alternatives --all: every group in turn, nobody answers
## files: {"/usr/bin/f1":"1","/usr/bin/f2":"2","/usr/bin/f3":"3","/usr/share/m1":"m","/usr/share/m2":"m","/var/log/alternatives.log":"","/var/lib/dpkg/alternatives/foo":"auto\n/usr/bin/foo\nfoo.1\n/usr/share/foo.1\n\n/usr/bin/f1\n50\n/usr/share/m1\n/usr/bin/f2\n40\n\n\n","/usr/bin/foo":{"link":"/etc/alternatives/foo"},"/etc/alternatives/foo":{"link":"/usr/bin/f1"},"/usr/share/foo.1":{"link":"/etc/alternatives/foo.1"},"/etc/alternatives/foo.1":{"link":"/usr/share/m1"}}
## ignore: ["/var/log/alternatives.log","/tmp/none/l","/r/var/log/alternatives.log"]
update-alternatives --all </dev/null; echo "[$?]"
## stdout:
#| There is 1 choice for the alternative awk (providing /usr/bin/awk).
#|
#|   Selection    Path            Priority   Status
#| ------------------------------------------------------------
#| * 0            /usr/bin/mawk    5         auto mode
#|   1            /usr/bin/mawk    5         manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: There is 1 choice for the alternative builtins.7.gz (providing /usr/share/man/man7/builtins.7.gz).
#|
#|   Selection    Path                                    Priority   Status
#| ------------------------------------------------------------
#| * 0            /usr/share/man/man7/bash-builtins.7.gz   10        auto mode
#|   1            /usr/share/man/man7/bash-builtins.7.gz   10        manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: There are 2 choices for the alternative foo (providing /usr/bin/foo).
#|
#|   Selection    Path            Priority   Status
#| ------------------------------------------------------------
#| * 0            /usr/bin/f1      50        auto mode
#|   1            /usr/bin/f1      50        manual mode
#|   2            /usr/bin/f2      40        manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: There is 1 choice for the alternative pager (providing /usr/bin/pager).
#|
#|   Selection    Path            Priority   Status
#| ------------------------------------------------------------
#| * 0            /bin/more        50        auto mode
#|   1            /bin/more        50        manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: There is 1 choice for the alternative rmt (providing /usr/sbin/rmt).
#|
#|   Selection    Path               Priority   Status
#| ------------------------------------------------------------
#| * 0            /usr/sbin/rmt-tar   50        auto mode
#|   1            /usr/sbin/rmt-tar   50        manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: There is 1 choice for the alternative which (providing /usr/bin/which).
#|
#|   Selection    Path                        Priority   Status
#| ------------------------------------------------------------
#| * 0            /usr/bin/which.debianutils   0         auto mode
#|   1            /usr/bin/which.debianutils   0         manual mode
#|
#| Press <enter> to keep the current choice[*], or type selection number: [0]
## exit: 0
