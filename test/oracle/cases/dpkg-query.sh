#### dpkg-query -W: names and patterns
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W foo; echo "[$?]"
dpkg-query -W nope; echo "[$?]"
dpkg-query -W 'h*' nope libx; echo "[$?]"
dpkg-query -W; echo "[$?]"
dpkg-query -W ''; echo "[$?]"
dpkg-query -W foo held foo; echo "[$?]"
## stdout: "foo\t1:3.0-2+b1\n[0]\n[1]\nheld\t7\nhello-doc\t0.9~rc1-1\nlibx:amd64\t1.2.3-4\nlibx:i386\t1.2.3-4\n[1]\nbar\t2.0\ndpkg\t1.21.22\nfoo\t1:3.0-2+b1\nheld\t7\nhello-doc\t0.9~rc1-1\nlibx:amd64\t1.2.3-4\nlibx:i386\t1.2.3-4\n[0]\n[1]\nfoo\t1:3.0-2+b1\nheld\t7\n[0]\n"
## stderr: "dpkg-query: no packages found matching nope\ndpkg-query: no packages found matching nope\ndpkg-query: no packages found matching \n"
## exit: 0

#### dpkg-query -W: architectures
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W libx:amd64; echo "[$?]"
dpkg-query -W 'libx:*'; echo "[$?]"
dpkg-query -W libx:arm64 libx:any; echo "[$?]"
dpkg-query -W 'held:all' ':i386' '*:i386'; echo "[$?]"
## stdout: "libx:amd64\t1.2.3-4\n[0]\nlibx:amd64\t1.2.3-4\nlibx:i386\t1.2.3-4\n[0]\n[1]\nheld\t7\nlibx:i386\t1.2.3-4\n[1]\n"
## stderr:
#| dpkg-query: no packages found matching libx:arm64
#| dpkg-query: no packages found matching libx:any
#| dpkg-query: no packages found matching :i386
## exit: 0

#### dpkg-query -W: packages that are only mentioned
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W ghost; echo "[$?]"
dpkg-query -W -f '${db:Status-Abbrev}${Package}|${Version}|${Architecture}|${Status}\n' ghost unheard phantom virt; echo "[$?]"
dpkg-query -W 'un*'; echo "[$?]"
## stdout: "ghost\t\n[0]\nun ghost|||unknown ok not-installed\nun phantom|||unknown ok not-installed\nun unheard|||unknown ok not-installed\nun virt|||unknown ok not-installed\n[0]\nunheard\t\n[0]\n"
## exit: 0

#### dpkg-query -f: states
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W -f='${binary:Package} ${db:Status-Abbrev}|${db:Status-Want}|${db:Status-Status}|${db:Status-Eflag}|${Status}\n' foo bar held hello-doc libx; echo "[$?]"
## stdout:
#| bar rc |deinstall|config-files|ok|deinstall ok config-files
#| foo ii |install|installed|ok|install ok installed
#| held hi |hold|installed|ok|hold ok installed
#| hello-doc iU |install|unpacked|ok|install ok unpacked
#| libx:amd64 ii |install|installed|ok|install ok installed
#| libx:i386 ii |install|installed|ok|install ok installed
#| [0]
## exit: 0

#### dpkg-query -f: versions and source
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W -f='${Version} ${source:Package} ${source:Version} ${source:Upstream-Version}\n' foo held libx; echo "[$?]"
## stdout:
#| 1:3.0-2+b1 foosrc 1:3.0-2 3.0
#| 7 held 7 7
#| 1.2.3-4 libx 1.2.3-4 1.2.3
#| 1.2.3-4 libx 1.2.3-4 1.2.3
#| [0]
## exit: 0

#### dpkg-query -f: descriptions
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W -f='${binary:Summary}|${binary:Synopsis}|${Description}\n' foo; echo "[$?]"
## stdout:
#| tool that does foo|tool that does foo|tool that does foo
#|  A long text.
#|  .
#|  With paragraphs.
#| [0]
## exit: 0

#### dpkg-query -f: conffiles and file lists
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W -f='${Conffiles}\n' foo; echo "[$?]"
dpkg-query -W -f='${db-fsys:Files}' held; echo "[$?]"
dpkg-query -W -f='${Conffiles}' held; echo "[$?]"
## stdout:
#|  /etc/foo.conf b1946ac92492d2347c6235b4d2611184
#|  /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete
#| [0]
#|  /.
#|  /usr
#|  /usr/bin
#|  /usr/bin/held
#| [0]
#| [0]
## exit: 0

#### dpkg-query -f: fields by any case, unknown ones
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W -f='${package}${PACKAGE}${Homepage}|${nope}|${Installed-Size}|${Essential}|${Depends}|${Maintainer}\n' foo; echo "[$?]"
## stdout:
#| foofoohttps://example.org/||100|no|libx (>= 1.0), ghost | phantom|Foo <foo@example.org>
#| [0]
## exit: 0

#### dpkg-query -f: widths
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W -f='[${Package;10}][${Package;-10}][${Package;2}][${nope;5}][${Essential;3}][${Package;}][${Package;0}]\n' foo; echo "[$?]"
## stdout:
#| [       foo][foo       ][fo][][ no][foo][foo]
#| [0]
## exit: 0

#### dpkg-query -f: escapes and dollars
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W -f='a\tb\\c\q$d${Package}$ $${Package}\n' foo; echo "[$?]"
dpkg-query -W -f 'x\' foo; echo "[$?]"
## stdout: "a\tb\\cq$dfoo$ $foo\n[0]\nx[0]\n"
## exit: 0

#### dpkg-query -f: malformed
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -W -f='${Package' foo; echo "[$?]"
dpkg-query -W -f='${Package;x}' foo; echo "[$?]"
dpkg-query -W -f='' foo; echo "[$?]"
dpkg-query -W -f='${Package;99999999999}' foo; echo "[$?]"
dpkg-query -W -f; echo "[$?]"
## stdout:
#| [1]
#| [1]
#| [1]
#| [1]
#| [2]
## stderr:
#| dpkg-query: error in show format: missing closing brace
#| dpkg-query: error in show format: invalid character 'x' in field width
#| dpkg-query: error in show format: may not be empty string
#| dpkg-query: error in show format: field width is out of range
#| dpkg-query: error: -f option takes a value
#|
#| Use --help for help about querying packages.
## exit: 0

#### dpkg-query --showformat, dpkg-query --show: the long names, and clusters
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query --showformat='${Package}\n' --show foo; echo "[$?]"
dpkg-query --showformat '${Version}\n' -W foo; echo "[$?]"
dpkg-query -Wf '${Package} ' foo; echo "[$?]"
dpkg-query -W=foo; echo "[$?]"
dpkg-query -f a -f b -W foo; echo "[$?]"
## stdout:
#| foo
#| [0]
#| 1:3.0-2+b1
#| [0]
#| foo [0]
#| [2]
#| b[0]
## stderr:
#| dpkg-query: error: -W option does not take a value
#|
#| Use --help for help about querying packages.
## exit: 0

#### dpkg-query -c, dpkg-query --control-path: control files
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query --control-path foo; echo "[$?]"
dpkg-query -c foo postinst; echo "[$?]"
dpkg-query -c foo nope; echo "[$?]"
dpkg-query --control-path nope; echo "[$?]"
dpkg-query --control-path; echo "[$?]"
dpkg-query -c libx:i386 list; echo "[$?]"
## stdout:
#| /var/lib/dpkg/info/foo.postinst
#| [0]
#| /var/lib/dpkg/info/foo.postinst
#| [0]
#| [0]
#| [2]
#| [2]
#| [0]
## stderr:
#| dpkg-query: error: package 'nope' is not installed
#| dpkg-query: error: --control-path needs at least one package name argument
#|
#| Use --help for help about querying packages.
## exit: 0

#### dpkg-query --control-list, dpkg-query --control-show: control files
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query --control-list foo; echo "[$?]"
dpkg-query --control-show foo postinst; echo "[$?]"
dpkg-query --control-show foo nope; echo "[$?]"
dpkg-query --control-list nope; echo "[$?]"
## stdout:
#| postinst
#| [0]
#| #!/bin/sh
#| exit 0
#| [0]
#| [2]
#| [2]
## stderr:
#| dpkg-query: error: control file 'nope' does not exist
#| dpkg-query: error: package 'nope' is not installed
## exit: 0

#### dpkg-query -S: under set -e and in conditions
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query -S /usr/bin/foo >/dev/null 2>&1; echo "[$?]"
dpkg-query -S /opt/x >/dev/null 2>&1; echo "[$?]"
dpkg-query -S 'f[o]o.conf'; echo "[$?]"
## stdout:
#| [0]
#| [1]
#| foo: /etc/foo.conf
#| [0]
## exit: 0

#### dpkg-query -s, dpkg-query -L, dpkg-query -l: as dpkg has them
## files: {"/var/lib/dpkg/status":"Package: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\n"}
dpkg-query -s nope; echo "[$?]"
dpkg-query -L nope; echo "[$?]"
dpkg-query -l held; echo "[$?]"
dpkg-query -s; echo "[$?]"
## stdout:
#| [1]
#| [1]
#| Desired=Unknown/Install/Remove/Purge/Hold
#| | Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
#| |/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
#| ||/ Name           Version      Architecture Description
#| +++-==============-============-============-=================================
#| hi  held           7            all          held back
#| [0]
#| Package: dpkg
#| Essential: yes
#| Status: install ok installed
#| Priority: required
#| Section: admin
#| Installed-Size: 6406
#| Maintainer: Dpkg <dpkg@example.org>
#| Architecture: amd64
#| Multi-Arch: foreign
#| Version: 1.21.22
#| Description: Debian package management system
#|
#| Package: held
#| Status: hold ok installed
#| Priority: optional
#| Section: misc
#| Maintainer: Held <held@example.org>
#| Architecture: all
#| Version: 7
#| Description: held back
#|
#| [0]
## stderr:
#| dpkg-query: package 'nope' is not installed and no information is available
#| Use dpkg --info (= dpkg-deb --info) to examine archive files.
#| dpkg-query: package 'nope' is not installed
#| Use dpkg --contents (= dpkg-deb --contents) to list archive files contents.
## exit: 0

#### dpkg-query -p, dpkg-query --load-avail, dpkg-query --no-pager: available packages
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n","/var/lib/dpkg/available":"Package: avail\nPriority: optional\nSection: misc\nMaintainer: A <a@example.org>\nArchitecture: all\nVersion: 1\nSize: 10\nDescription: can be had\n"}
dpkg-query -p avail; echo "[$?]"
dpkg-query --no-pager --load-avail -W foo; echo "[$?]"
## stdout: "Package: avail\nPriority: optional\nSection: misc\nMaintainer: A <a@example.org>\nArchitecture: all\nVersion: 1\nSize: 10\nDescription: can be had\n[0]\nfoo\t1:3.0-2+b1\n[0]\n"
## exit: 0

#### dpkg-query: wrong use
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg-query; echo "[$?]"
dpkg-query --frob; echo "[$?]"
dpkg-query -W -l; echo "[$?]"
dpkg-query --list=foo; echo "[$?]"
dpkg-query --admindir; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| dpkg-query: error: need an action option
#|
#| Use --help for help about querying packages.
#| dpkg-query: error: unknown option --frob
#|
#| Use --help for help about querying packages.
#| dpkg-query: error: conflicting actions -l (--list) and -W (--show)
#|
#| Use --help for help about querying packages.
#| dpkg-query: error: --list option does not take a value
#|
#| Use --help for help about querying packages.
#| dpkg-query: error: --admindir option takes a value
#|
#| Use --help for help about querying packages.
## exit: 0

#### dpkg-query --admindir, dpkg-query --root: another database
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n","/r/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
dpkg-query --root=/r -W foo; echo "[$?]"
dpkg-query --admindir=/none -W foo; echo "[$?]"
dpkg-query --admindir /var/lib/dpkg -W foo; echo "[$?]"
## stdout: "foo\t1:3.0-2+b1\n[0]\n[1]\nfoo\t1:3.0-2+b1\n[0]\n"
## stderr:
#| dpkg-query: no packages found matching foo
## exit: 0

#### dpkg-query -W: updates that dpkg has not merged yet
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n","/var/lib/dpkg/updates/0000":"Package: foo\nStatus: install ok half-configured\nMaintainer: F <f@example.org>\nArchitecture: amd64\nVersion: 4\nDescription: x\n","/var/lib/dpkg/updates/0001":"Package: newpkg\nStatus: install ok unpacked\nMaintainer: F <f@example.org>\nArchitecture: all\nVersion: 1\nDescription: x\n"}
dpkg-query -W -f '${Package} ${Status} ${Version}\n' foo held newpkg
## stdout:
#| foo install ok half-configured 4
#| held hold ok installed 7
#| newpkg install ok unpacked 1
## exit: 0

#### dpkg-query -W: what a script appends to the status file is seen
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
## ignore: ["/var/lib/dpkg/status"]
printf 'Package: added\nStatus: install ok installed\nMaintainer: M <m@example.org>\nArchitecture: all\nVersion: 9\nDescription: x\n' >>/var/lib/dpkg/status
dpkg-query -W added
sed -i 's/^Version: 9/Version: 10/' /var/lib/dpkg/status
dpkg-query -W -f '${Version}\n' added
## stdout: "added\t9\n10\n"
## exit: 0
