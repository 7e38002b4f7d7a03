#### dpkg-trigger: noted for dpkg, once
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger named; echo "[$?]"
dpkg-trigger named; echo "[$?]"
dpkg-trigger other; echo "[$?]"
cat /var/lib/dpkg/triggers/Unincorp; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| named foo
#| other foo
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/triggers/Unincorp file 0644 0:0 "named foo\nother foo\n"

#### dpkg-trigger --no-await, dpkg-trigger --await: who waits
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger --no-await named; echo "[$?]"
dpkg-trigger --await named; echo "[$?]"
dpkg-trigger --no-await --await two; echo "[$?]"
dpkg-trigger --await --no-await three; echo "[$?]"
cat /var/lib/dpkg/triggers/Unincorp; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
#| named foo -
#| two foo
#| three -
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/triggers/Unincorp file 0644 0:0 "named foo -\ntwo foo\nthree -\n"

#### dpkg-trigger --by-package: for another package
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger --by-package=held named; echo "[$?]"
dpkg-trigger --by-package libx named; echo "[$?]"
dpkg-trigger --by-package=held --no-await named; echo "[$?]"
cat /var/lib/dpkg/triggers/Unincorp; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| named - libx held
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/triggers/Unincorp file 0644 0:0 "named - libx held\n"

#### dpkg-trigger: file triggers
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger --no-await /usr/share/files/x; echo "[$?]"
dpkg-trigger /usr/share/quiet; echo "[$?]"
cat /var/lib/dpkg/triggers/Unincorp; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| /usr/share/files/x -
#| /usr/share/quiet foo
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/triggers/Unincorp file 0644 0:0 "/usr/share/files/x -\n/usr/share/quiet foo\n"

#### dpkg-trigger --no-act: changes nothing
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger --no-act named; echo "[$?]"
## stdout:
#| [0]
## exit: 0

#### dpkg-trigger --check-supported: with and without records
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger --check-supported; echo "[$?]"
dpkg-trigger --check-supported x; echo "[$?]"
rm /var/lib/dpkg/triggers/Unincorp; echo "[$?]"
dpkg-trigger --check-supported; echo "[$?]"
dpkg-trigger named; echo "[$?]"
## stdout:
#| [0]
#| [2]
#| [0]
#| [1]
#| [0]
## stderr:
#| dpkg-trigger: error: --check-supported takes no arguments
#|
#| Type dpkg-trigger --help for help about this utility.
#| dpkg-trigger: trigger records not yet in existence
## exit: 0
## changes:
#- /var/lib/dpkg/triggers/Unincorp

#### dpkg-trigger: bad names and wrong use
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger 'x y'; echo "[$?]"
dpkg-trigger ''; echo "[$?]"
dpkg-trigger; echo "[$?]"
dpkg-trigger a b; echo "[$?]"
dpkg-trigger --frob; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| dpkg-trigger: error: invalid trigger name 'x y': trigger name contains invalid character
#|
#| Type dpkg-trigger --help for help about this utility.
#| dpkg-trigger: error: invalid trigger name '': empty trigger names are not permitted
#|
#| Type dpkg-trigger --help for help about this utility.
#| dpkg-trigger: error: takes one argument, the trigger name
#|
#| Type dpkg-trigger --help for help about this utility.
#| dpkg-trigger: error: takes one argument, the trigger name
#|
#| Type dpkg-trigger --help for help about this utility.
#| dpkg-trigger: error: unknown option --frob
#|
#| Type dpkg-trigger --help for help about this utility.
## exit: 0

#### dpkg-trigger: outside of a maintainer script
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
unset DPKG_MAINTSCRIPT_ARCH; dpkg-trigger named; echo "[$?]"
dpkg-trigger --no-await named; echo "[$?]"
## stdout:
#| [2]
#| [0]
## stderr:
#| dpkg-trigger: error: must be called from a maintainer script (or with a --by-package option)
#|
#| Type dpkg-trigger --help for help about this utility.
## exit: 0
## changes:
#~ /var/lib/dpkg/triggers/Unincorp file 0644 0:0 "named -\n"

#### dpkg-trigger, dpkg-query -f: pending and awaited triggers are seen
## files: {"/var/lib/dpkg/triggers/Unincorp":"","/var/lib/dpkg/triggers/File":"/usr/share/files foo\n/usr/share/quiet held/noawait\n","/var/lib/dpkg/triggers/named":"libx\n","/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger named; echo "[$?]"
dpkg-trigger /usr/share/quiet/x; echo "[$?]"
dpkg-query -W -f '${Package} ${Status}|${Triggers-Pending}|${Triggers-Awaited}\n' foo held libx; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| foo install ok triggers-awaited|| libx:amd64
#| held hold ok triggers-pending| /usr/share/quiet|
#| libx install ok triggers-pending| named|
#| [0]
## exit: 0
## changes:
#~ /var/lib/dpkg/triggers/Unincorp file 0644 0:0 "named foo\n/usr/share/quiet/x foo\n"

#### dpkg-trigger --admindir, dpkg-trigger --root: elsewhere
## files: {"/r/db/triggers/Unincorp":"","/q/var/lib/dpkg/triggers/Unincorp":""}
## env: {"DPKG_MAINTSCRIPT_PACKAGE":"foo","DPKG_MAINTSCRIPT_ARCH":"amd64"}
dpkg-trigger --admindir=/r/db --no-await named; echo "[$?]"
dpkg-trigger --root=/q --no-await named; echo "[$?]"
cat /r/db/triggers/Unincorp; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| named -
#| [0]
## exit: 0
## changes:
#+ /q/var/lib/dpkg/triggers/Lock file 0600 0:0 ""
#~ /q/var/lib/dpkg/triggers/Unincorp file 0644 0:0 "named -\n"
#+ /r/db/triggers/Lock file 0600 0:0 ""
#~ /r/db/triggers/Unincorp file 0644 0:0 "named -\n"
