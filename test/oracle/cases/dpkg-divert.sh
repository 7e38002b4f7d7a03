#### dpkg-divert --list: all and patterns
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --list; echo "[$?]"
dpkg-divert --list '/bin/*'; echo "[$?]"
dpkg-divert --list alpha; echo "[$?]"
dpkg-divert --list LOCAL; echo "[$?]"
dpkg-divert --list '*.real' nope; echo "[$?]"
dpkg-divert --list nope; echo "[$?]"
## stdout:
#| local diversion of /bin/l to /bin/l.local
#| diversion of /bin/a to /bin/a.real by alpha
#| [0]
#| local diversion of /bin/l to /bin/l.local
#| diversion of /bin/a to /bin/a.real by alpha
#| [0]
#| diversion of /bin/a to /bin/a.real by alpha
#| [0]
#| [0]
#| diversion of /bin/a to /bin/a.real by alpha
#| [0]
#| [0]
## exit: 0

#### dpkg-divert --listpackage: whose diversion
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --listpackage /bin/a; echo "[$?]"
dpkg-divert --listpackage /bin/l; echo "[$?]"
dpkg-divert --listpackage /bin/a.real; echo "[$?]"
dpkg-divert --listpackage /bin/x; echo "[$?]"
dpkg-divert --listpackage x; echo "[$?]"
dpkg-divert --listpackage; echo "[$?]"
## stdout:
#| alpha
#| [0]
#| LOCAL
#| [0]
#| alpha
#| [0]
#| [0]
#| [2]
#| [2]
## stderr:
#| dpkg-divert: error: filename "x" is not absolute
#|
#| Use --help for help about diverting files.
#| dpkg-divert: error: --listpackage needs a single argument
#|
#| Use --help for help about diverting files.
## exit: 0

#### dpkg-divert --truename: where the file goes
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --truename /bin/a; echo "[$?]"
dpkg-divert --truename /bin/l.local; echo "[$?]"
dpkg-divert --truename /bin/x; echo "[$?]"
dpkg-divert --truename; echo "[$?]"
## stdout:
#| /bin/a.real
#| [0]
#| /bin/l.local
#| [0]
#| /bin/x
#| [0]
#| [2]
## stderr:
#| dpkg-divert: error: --truename needs a single argument
#|
#| Use --help for help about diverting files.
## exit: 0

#### dpkg-divert --add --local --no-rename: the default name
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --local --no-rename --add /tmp/f; echo "[$?]"
## stdout:
#| Adding 'local diversion of /tmp/f to /tmp/f.distrib'
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/diversions file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/tmp/f\n/tmp/f.distrib\n:\n/bin/a\n/bin/a.real\nalpha\n"
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n"

#### dpkg-divert --add --rename: moves the file
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --package foo --rename --add /tmp/f; echo "[$?]"
dpkg-divert --package foo --rename --add /tmp/f; echo "[$?]"
dpkg-divert --package foo --rename --remove /tmp/f; echo "[$?]"
## stdout:
#| Adding 'diversion of /tmp/f to /tmp/f.distrib by foo'
#| [0]
#| Leaving 'diversion of /tmp/f to /tmp/f.distrib by foo'
#| [0]
#| Removing 'diversion of /tmp/f to /tmp/f.distrib by foo'
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/diversions file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/bin/a\n/bin/a.real\nalpha\n"
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/tmp/f\n/tmp/f.distrib\nfoo\n/bin/a\n/bin/a.real\nalpha\n"

#### dpkg-divert --divert: another name
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --package foo --divert /tmp/elsewhere --rename --add /tmp/f; echo "[$?]"
cat /tmp/elsewhere; echo "[$?]"
dpkg-divert --package foo --divert /tmp/other --remove --rename /tmp/f; echo "[$?]"
dpkg-divert --package foo --remove --rename /tmp/f; echo "[$?]"
## stdout:
#| Adding 'diversion of /tmp/f to /tmp/elsewhere by foo'
#| [0]
#| one
#| [0]
#| [2]
#| Removing 'diversion of /tmp/f to /tmp/elsewhere by foo'
#| [0]
## stderr:
#| dpkg-divert: error: mismatch on divert-to
#|   when removing 'diversion of /tmp/f to /tmp/other by foo'
#|   found 'diversion of /tmp/f to /tmp/elsewhere by foo'
## exit: 0
## changes:
#~ /var/lib/dpkg/diversions file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/bin/a\n/bin/a.real\nalpha\n"
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/tmp/f\n/tmp/elsewhere\nfoo\n/bin/a\n/bin/a.real\nalpha\n"

#### dpkg-divert: neither --rename nor --no-rename warns
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --add /tmp/f; echo "[$?]"
dpkg-divert --remove /tmp/f; echo "[$?]"
dpkg-divert /tmp/f; echo "[$?]"
## stdout:
#| Adding 'diversion of /tmp/f to /tmp/f.distrib by oracle'
#| [0]
#| Removing 'diversion of /tmp/f to /tmp/f.distrib by oracle'
#| [0]
#| Adding 'diversion of /tmp/f to /tmp/f.distrib by oracle'
#| [0]
## stderr:
#| dpkg-divert: warning: please specify --no-rename explicitly, the default will change to --rename in 1.20.x
#| dpkg-divert: warning: please specify --no-rename explicitly, the default will change to --rename in 1.20.x
#| dpkg-divert: warning: please specify --no-rename explicitly, the default will change to --rename in 1.20.x
## exit: 0
## changes:
#~ /var/lib/dpkg/diversions file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/tmp/f\n/tmp/f.distrib\noracle\n/bin/a\n/bin/a.real\nalpha\n"
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/bin/a\n/bin/a.real\nalpha\n"

#### dpkg-divert --add: clashes
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --package b --no-rename --add /bin/a; echo "[$?]"
dpkg-divert --package alpha --no-rename --divert /bin/z --add /bin/a; echo "[$?]"
dpkg-divert --package alpha --no-rename --divert /bin/a.real --add /bin/a; echo "[$?]"
dpkg-divert --package b --no-rename --divert /bin/a --add /bin/q; echo "[$?]"
dpkg-divert --local --no-rename --add /bin/a.real; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| Leaving 'diversion of /bin/a to /bin/a.real by alpha'
#| [0]
#| [2]
#| [2]
## stderr:
#| dpkg-divert: error: 'diversion of /bin/a to /bin/a.distrib by b' clashes with 'diversion of /bin/a to /bin/a.real by alpha'
#| dpkg-divert: error: 'diversion of /bin/a to /bin/z by alpha' clashes with 'diversion of /bin/a to /bin/a.real by alpha'
#| dpkg-divert: error: 'diversion of /bin/q to /bin/a by b' clashes with 'diversion of /bin/a to /bin/a.real by alpha'
#| dpkg-divert: error: 'local diversion of /bin/a.real to /bin/a.real.distrib' clashes with 'diversion of /bin/a to /bin/a.real by alpha'
## exit: 0

#### dpkg-divert --remove: mismatches and absent ones
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"alpha"}
dpkg-divert --package b --no-rename --remove /bin/a; echo "[$?]"
dpkg-divert --local --no-rename --remove /bin/a; echo "[$?]"
dpkg-divert --no-rename --remove /bin/none; echo "[$?]"
dpkg-divert --package b --no-rename --remove /bin/none; echo "[$?]"
dpkg-divert --no-rename --divert /x --remove /bin/l; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| No diversion 'diversion of /bin/none by alpha', none removed.
#| [0]
#| No diversion 'diversion of /bin/none by b', none removed.
#| [0]
#| [2]
## stderr:
#| dpkg-divert: error: mismatch on package
#|   when removing 'diversion of /bin/a by b'
#|   found 'diversion of /bin/a to /bin/a.real by alpha'
#| dpkg-divert: error: mismatch on package
#|   when removing 'local diversion of /bin/a'
#|   found 'diversion of /bin/a to /bin/a.real by alpha'
#| dpkg-divert: error: mismatch on divert-to
#|   when removing 'diversion of /bin/l to /x by alpha'
#|   found 'local diversion of /bin/l to /bin/l.local'
## exit: 0

#### dpkg-divert --package: DPKG_MAINTSCRIPT_PACKAGE is the default
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"alpha"}
dpkg-divert --no-rename --remove /bin/a; echo "[$?]"
dpkg-divert --no-rename --add /bin/new; echo "[$?]"
## stdout:
#| Removing 'diversion of /bin/a to /bin/a.real by alpha'
#| [0]
#| Adding 'diversion of /bin/new to /bin/new.distrib by alpha'
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/diversions file 0644 0:0 "/bin/new\n/bin/new.distrib\nalpha\n/bin/l\n/bin/l.local\n:\n"
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/bin/l\n/bin/l.local\n:\n"

#### dpkg-divert --rename: both files are there
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n","/tmp/f.distrib":"two\n"}
dpkg-divert --package foo --rename --add /tmp/f; echo "[$?]"
## stdout:
#| Adding 'diversion of /tmp/f to /tmp/f.distrib by foo'
#| [2]
## stderr:
#| dpkg-divert: error: rename involves overwriting '/tmp/f.distrib' with
#|   different file '/tmp/f', not allowed
## exit: 0

#### dpkg-divert --rename: neither file is there, a symlink, a directory
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n","/tmp/link":{"link":"f"},"/tmp/dir":null}
dpkg-divert --package foo --rename --add /tmp/none; echo "[$?]"
dpkg-divert --package foo --rename --add /tmp/link; echo "[$?]"
dpkg-divert --package foo --rename --add /tmp/dir; echo "[$?]"
dpkg-divert --package foo --rename --divert /nodir/x --add /tmp/f; echo "[$?]"
## stdout:
#| Adding 'diversion of /tmp/none to /tmp/none.distrib by foo'
#| [0]
#| Adding 'diversion of /tmp/link to /tmp/link.distrib by foo'
#| [0]
#| [2]
#| Adding 'diversion of /tmp/f to /nodir/x by foo'
#| [2]
## stderr:
#| dpkg-divert: error: cannot divert directories
#|
#| Use --help for help about diverting files.
#| dpkg-divert: error: error checking '/nodir/x': No such file or directory
## exit: 0
## changes:
#- /tmp/link
#+ /tmp/link.distrib symlink 0777 0:0 -> f
#~ /var/lib/dpkg/diversions file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/tmp/none\n/tmp/none.distrib\nfoo\n/tmp/link\n/tmp/link.distrib\nfoo\n/bin/a\n/bin/a.real\nalpha\n"
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/tmp/none\n/tmp/none.distrib\nfoo\n/bin/a\n/bin/a.real\nalpha\n"

#### dpkg-divert --quiet: says nothing
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --quiet --package foo --rename --add /tmp/f; echo "[$?]"
dpkg-divert --quiet --package foo --rename --remove /tmp/f; echo "[$?]"
dpkg-divert --quiet --package foo --rename --remove /tmp/f; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/diversions file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/bin/a\n/bin/a.real\nalpha\n"
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/bin/l\n/bin/l.local\n:\n/tmp/f\n/tmp/f.distrib\nfoo\n/bin/a\n/bin/a.real\nalpha\n"

#### dpkg-divert --test: changes nothing
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --test --package foo --rename --add /tmp/f; echo "[$?]"
dpkg-divert --test --package alpha --rename --remove /bin/a; echo "[$?]"
## stdout:
#| Adding 'diversion of /tmp/f to /tmp/f.distrib by foo'
#| [0]
#| Removing 'diversion of /bin/a to /bin/a.real by alpha'
#| [0]
## exit: 0

#### dpkg-divert: wrong use
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
dpkg-divert --no-rename; echo "[$?]"
dpkg-divert --frob; echo "[$?]"
dpkg-divert --no-rename foo; echo "[$?]"
dpkg-divert --no-rename --add /a /b; echo "[$?]"
dpkg-divert --add --remove /x; echo "[$?]"
dpkg-divert --package; echo "[$?]"
dpkg-divert --no-rename --divert rel --add /x; echo "[$?]"
dpkg-divert --no-rename --divert /x --add /x; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr: "dpkg-divert: error: --add needs a single argument\n\nUse --help for help about diverting files.\ndpkg-divert: error: unknown option --frob\n\nUse --help for help about diverting files.\ndpkg-divert: error: filename \"foo\" is not absolute\n\nUse --help for help about diverting files.\ndpkg-divert: error: --add needs a single argument\n\nUse --help for help about diverting files.\ndpkg-divert: error: conflicting actions -\b (--remove) and -\b (--add)\n\nUse --help for help about diverting files.\ndpkg-divert: error: --package option takes a value\n\nUse --help for help about diverting files.\ndpkg-divert: error: filename \"rel\" is not absolute\n\nUse --help for help about diverting files.\ndpkg-divert: error: cannot divert file '/x' to itself\n\nUse --help for help about diverting files.\n"
## exit: 0

#### dpkg-divert --admindir, dpkg-divert --root, dpkg-divert --instdir: elsewhere
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n","/r/db/diversions":"/x\n/y\n:\n","/r/var/lib/dpkg/diversions":"","/r/tmp/g":"g\n","/r/tmp/h":"h\n"}
dpkg-divert --admindir /r/db --list; echo "[$?]"
dpkg-divert --root=/r --package foo --rename --add /tmp/g; echo "[$?]"
dpkg-divert --instdir /r --admindir /r/db --local --rename --add /tmp/h; echo "[$?]"
## stdout:
#| local diversion of /x to /y
#| [0]
#| Adding 'diversion of /tmp/g to /tmp/g.distrib by foo'
#| [0]
#| Adding 'local diversion of /tmp/h to /tmp/h.distrib'
#| [0]
## exit: 0
## changes:
#~ /r/db/diversions file 0644 0:0 "/x\n/y\n:\n/tmp/h\n/tmp/h.distrib\n:\n"
#+ /r/db/diversions-old file 0644 0:0 "/x\n/y\n:\n"
#- /r/tmp/g
#+ /r/tmp/g.distrib file 0644 0:0 "g\n"
#- /r/tmp/h
#+ /r/tmp/h.distrib file 0644 0:0 "h\n"
#~ /r/var/lib/dpkg/diversions file 0644 0:0 "/tmp/g\n/tmp/g.distrib\nfoo\n"
#+ /r/var/lib/dpkg/diversions-old file 0644 0:0 ""

#### dpkg-divert --add: the file of the database in its own order
## files: {"/var/lib/dpkg/diversions":"/bin/a\n/bin/a.real\nalpha\n/bin/l\n/bin/l.local\n:\n","/tmp/f":"one\n"}
for f in /usr/bin/one /usr/bin/two /etc/three.conf /usr/share/man/man1/four.1.gz /bin/five /sbin/six; do dpkg-divert --package foo --no-rename --add $f; done
cat /var/lib/dpkg/diversions
## stdout:
#| Adding 'diversion of /usr/bin/one to /usr/bin/one.distrib by foo'
#| Adding 'diversion of /usr/bin/two to /usr/bin/two.distrib by foo'
#| Adding 'diversion of /etc/three.conf to /etc/three.conf.distrib by foo'
#| Adding 'diversion of /usr/share/man/man1/four.1.gz to /usr/share/man/man1/four.1.gz.distrib by foo'
#| Adding 'diversion of /bin/five to /bin/five.distrib by foo'
#| Adding 'diversion of /sbin/six to /sbin/six.distrib by foo'
#| /usr/bin/two
#| /usr/bin/two.distrib
#| foo
#| /usr/bin/one
#| /usr/bin/one.distrib
#| foo
#| /etc/three.conf
#| /etc/three.conf.distrib
#| foo
#| /bin/l
#| /bin/l.local
#| :
#| /sbin/six
#| /sbin/six.distrib
#| foo
#| /usr/share/man/man1/four.1.gz
#| /usr/share/man/man1/four.1.gz.distrib
#| foo
#| /bin/a
#| /bin/a.real
#| alpha
#| /bin/five
#| /bin/five.distrib
#| foo
## exit: 0
## changes:
#~ /var/lib/dpkg/diversions file 0644 0:0 size=303 sha256=ddf026fa8828c03c191859e493f6699a193eb7e70c76139ac5feacf00b71cc6d
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/usr/bin/two\n/usr/bin/two.distrib\nfoo\n/usr/bin/one\n/usr/bin/one.distrib\nfoo\n/etc/three.conf\n/etc/three.conf.distrib\nfoo\n/bin/l\n/bin/l.local\n:\n/usr/share/man/man1/four.1.gz\n/usr/share/man/man1/four.1.gz.distrib\nfoo\n/bin/a\n/bin/a.real\nalpha\n/bin/five\n/bin/five.distrib\nfoo\n"

#### dpkg-divert --rename: a file of the diverting package stays
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/info/foo.list":"/.\n/usr/bin/foo\n","/usr/bin/foo":"x\n","/var/lib/dpkg/diversions":"","/var/lib/dpkg/info/dpkg.list":"/.\n","/var/lib/dpkg/info/held.list":"/.\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n","/var/lib/dpkg/info/libx:i386.list":"/.\n","/var/lib/dpkg/info/bar.list":"/.\n","/var/lib/dpkg/info/hello-doc.list":"/.\n"}
dpkg-divert --package foo --rename --add /usr/bin/foo; echo "[$?]"
dpkg-divert --package foo --rename --remove /usr/bin/foo; echo "[$?]"
## stdout:
#| Adding 'diversion of /usr/bin/foo to /usr/bin/foo.distrib by foo'
#| Ignoring request to rename file '/usr/bin/foo' owned by diverting package 'foo'
#| [0]
#| Removing 'diversion of /usr/bin/foo to /usr/bin/foo.distrib by foo'
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/diversions-old file 0644 0:0 "/usr/bin/foo\n/usr/bin/foo.distrib\nfoo\n"
