#### dpkg --compare-versions: all relations of earlier, same and later
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 1.0 lt 0.9
c 1.0 lt 1.0
c 1.0 lt 1.1
c 1.0 le 0.9
c 1.0 le 1.0
c 1.0 le 1.1
c 1.0 eq 0.9
c 1.0 eq 1.0
c 1.0 eq 1.1
c 1.0 ne 0.9
c 1.0 ne 1.0
c 1.0 ne 1.1
c 1.0 ge 0.9
c 1.0 ge 1.0
c 1.0 ge 1.1
c 1.0 gt 0.9
c 1.0 gt 1.0
c 1.0 gt 1.1
echo
## stdout: "1 1 0 1 0 0 1 0 1 0 1 0 0 0 1 0 1 1 \n"
## exit: 0

#### dpkg --compare-versions: -nl relations
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 1.0 lt-nl 0.9
c 1.0 lt-nl 1.0
c 1.0 lt-nl 1.1
c 1.0 le-nl 0.9
c 1.0 le-nl 1.0
c 1.0 le-nl 1.1
c 1.0 ge-nl 0.9
c 1.0 ge-nl 1.0
c 1.0 ge-nl 1.1
c 1.0 gt-nl 0.9
c 1.0 gt-nl 1.0
c 1.0 gt-nl 1.1
echo
## stdout: "1 1 0 1 0 0 0 0 1 0 1 1 \n"
## exit: 0

#### dpkg --compare-versions: no version on one side or both
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c '' lt 1
c 1 lt ''
c '' lt ''
c '' le 1
c 1 le ''
c '' le ''
c '' ge 1
c 1 ge ''
c '' ge ''
c '' gt 1
c 1 gt ''
c '' gt ''
c '' lt-nl 1
c 1 lt-nl ''
c '' lt-nl ''
c '' le-nl 1
c 1 le-nl ''
c '' le-nl ''
c '' ge-nl 1
c 1 ge-nl ''
c '' ge-nl ''
c '' gt-nl 1
c 1 gt-nl ''
c '' gt-nl ''
c '' eq 1
c 1 eq ''
c '' eq ''
c '' ne 1
c 1 ne ''
c '' ne ''
echo
## stdout: "0 1 1 0 1 0 1 0 0 1 0 1 1 0 1 1 0 0 0 1 0 0 1 1 1 1 0 0 0 1 \n"
## exit: 0

#### dpkg --compare-versions: <unknown> is no version
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c '<unknown>' lt 1
c '<unknown>' lt-nl 1
c 1 gt-nl '<unknown>'
c '<unknown>' eq ''
echo
## stdout: "0 1 1 0 \n"
## exit: 0

#### dpkg --compare-versions: relations as in control files
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 1 '<<' 0
c 1 '<<' 1
c 1 '<<' 2
c 1 '<=' 0
c 1 '<=' 1
c 1 '<=' 2
c 1 '=' 0
c 1 '=' 1
c 1 '=' 2
c 1 '>=' 0
c 1 '>=' 1
c 1 '>=' 2
c 1 '>>' 0
c 1 '>>' 1
c 1 '>>' 2
echo
## stdout: "1 1 0 1 0 0 1 0 1 0 0 1 0 1 1 \n"
## exit: 0

#### dpkg --compare-versions: obsolete relations warn
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 1 '<' 1
c 1 '>' 2
echo
## stdout: "0 1 \n"
## stderr:
#| dpkg: warning: --compare-versions used with obsolete relation operator '<'
#| dpkg: warning: --compare-versions used with obsolete relation operator '>'
## exit: 0

#### dpkg --compare-versions: tilde before nothing
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 1.0~rc1 lt 1.0
c 1.0~ lt 1.0
c 1.0~~ lt 1.0~
c 1.0~a gt 1.0~
c 1.0 lt 1.0+b1
c 1.0-1~bpo12 lt 1.0-1
echo
## stdout: "0 0 0 0 0 0 \n"
## exit: 0

#### dpkg --compare-versions: letters, digits, other characters
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 1.0a lt 1.0b
c 1.0a gt 1.0
c 1.0+ gt 1.0a
c 1.0. gt 1.0
c 1.9 lt 1.10
c 1.09 eq 1.9
c 1.001 eq 1.1
c 1a1 lt 1a2
c 1.a lt 1.b
c 2 lt 10
c 00 eq 0
c 1.0-a lt 1.0-b
c 1Z lt 1a
echo
## stdout: "0 0 0 0 0 0 0 0 0 0 0 0 0 \n"
## exit: 0

#### dpkg --compare-versions: epochs
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 1:0.1 gt 9
c 0:1 eq 1
c 1:1 lt 2:0
c 1:1.0-1 gt 1:1.0
c 10:1 gt 9:9
echo
## stdout: "0 0 0 0 0 \n"
## exit: 0

#### dpkg --compare-versions: revisions
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 1.0 lt 1.0-1
c 1.0-1 eq 1.0-01
c 1-2-3 lt 1-2-4
c 1-2 lt 1-2-1
c 1.0-0 eq 1.0
c 1.0-1.1 gt 1.0-1
echo
## stdout: "0 0 0 0 0 0 \n"
## exit: 0

#### dpkg --compare-versions: long numbers
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c 20230101123456789012345 lt 20230101123456789012346
c 1.99999999999999999999 lt 1.100000000000000000000
echo
## stdout: "0 0 \n"
## exit: 0

#### dpkg --compare-versions: spaces around
c() { dpkg --compare-versions "$@"; printf "%s " $?; }
c ' 1' eq 1
c '1 ' eq 1
c '	1 ' eq 1
echo
## stdout: "0 0 0 \n"
## exit: 0

#### dpkg --compare-versions: what is no version
dpkg --compare-versions 1: lt 1; echo "[$?]"
dpkg --compare-versions a:1 lt 1; echo "[$?]"
dpkg --compare-versions 99999999999:1 lt 1; echo "[$?]"
dpkg --compare-versions 1- lt 1; echo "[$?]"
dpkg --compare-versions '1 2' lt 1; echo "[$?]"
dpkg --compare-versions -- -1 lt 1; echo "[$?]"
dpkg --compare-versions 1:: lt 1; echo "[$?]"
dpkg --compare-versions ':1' lt 1; echo "[$?]"
dpkg --compare-versions '1: ' lt 1; echo "[$?]"
dpkg --compare-versions -- -1:1 lt 1; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
#| [1]
#| [2]
#| [2]
#| [2]
## stderr:
#| dpkg: error: version '1:' has bad syntax: nothing after colon in version number
#| dpkg: error: version 'a:1' has bad syntax: epoch in version is empty
#| dpkg: error: version '99999999999:1' has bad syntax: epoch in version is too big
#| dpkg: error: version '1-' has bad syntax: revision number is empty
#| dpkg: error: version '1 2' has bad syntax: version string has embedded spaces
#| dpkg: error: version '-1' has bad syntax: version number is empty
#| dpkg: warning: version '1::' has bad syntax: version number does not start with digit
#| dpkg: error: version ':1' has bad syntax: epoch in version is empty
#| dpkg: error: version '1: ' has bad syntax: version number is empty
#| dpkg: error: version '-1:1' has bad syntax: epoch in version is negative
## exit: 0

#### dpkg --compare-versions: lenient with a warning
dpkg --compare-versions a lt 1; echo "[$?]"
dpkg --compare-versions 1_2 lt 1; echo "[$?]"
dpkg --compare-versions 1-2_3 lt 1; echo "[$?]"
dpkg --compare-versions '1:a' lt 1; echo "[$?]"
dpkg --compare-versions '1%2' lt 1; echo "[$?]"
## stdout:
#| [1]
#| [1]
#| [1]
#| [1]
#| [1]
## stderr:
#| dpkg: warning: version 'a' has bad syntax: version number does not start with digit
#| dpkg: warning: version '1_2' has bad syntax: invalid character in version number
#| dpkg: warning: version '1-2_3' has bad syntax: invalid character in revision number
#| dpkg: warning: version '1:a' has bad syntax: version number does not start with digit
#| dpkg: warning: version '1%2' has bad syntax: invalid character in version number
## exit: 0

#### dpkg --compare-versions: wrong use
dpkg --compare-versions 1 lt; echo "[$?]"
dpkg --compare-versions 1 foo 2; echo "[$?]"
dpkg --compare-versions 1 lt 2 3; echo "[$?]"
dpkg --compare-versions; echo "[$?]"
dpkg --compare-versions 1 lt 2 --foo; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| dpkg: error: --compare-versions takes three arguments: <version> <relation> <version>
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: --compare-versions bad relation
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: --compare-versions takes three arguments: <version> <relation> <version>
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: --compare-versions takes three arguments: <version> <relation> <version>
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: --compare-versions takes three arguments: <version> <relation> <version>
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
## exit: 0

#### dpkg --compare-versions --: in a condition under set -e
## args: ["configure","1.4"]
set -e
if dpkg --compare-versions -- "$2" lt-nl 1.5~; then echo upgrade; fi
dpkg --compare-versions 2 lt 1 || echo no
! dpkg --compare-versions 1 gt 2 && echo not
dpkg --compare-versions 2 lt 1
echo never
## stdout:
#| upgrade
#| no
#| not
## exit: 1

#### dpkg --validate-version: good and bad
dpkg --validate-version 1:2-3; echo "[$?]"
dpkg --validate-version a; echo "[$?]"
dpkg --validate-version ''; echo "[$?]"
dpkg --validate-version 'x y'; echo "[$?]"
dpkg --validate-version ; echo "[$?]"
dpkg --validate-version 1 2; echo "[$?]"
dpkg --validate-version 1~; echo "[$?]"
dpkg --validate-version '1:'; echo "[$?]"
## stdout:
#| [0]
#| [1]
#| [2]
#| [2]
#| [2]
#| [2]
#| [0]
#| [2]
## stderr:
#| dpkg: warning: version 'a' has bad syntax: version number does not start with digit
#| dpkg: error: version '' has bad syntax: version string is empty
#| dpkg: error: version 'x y' has bad syntax: version string has embedded spaces
#| dpkg: error: --validate-version takes one <version> argument
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: --validate-version takes one <version> argument
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: version '1:' has bad syntax: nothing after colon in version number
## exit: 0

#### dpkg --validate-pkgname: good and bad
dpkg --validate-pkgname foo; echo "[$?]"
dpkg --validate-pkgname Foo; echo "[$?]"
dpkg --validate-pkgname f; echo "[$?]"
dpkg --validate-pkgname ''; echo "[$?]"
dpkg --validate-pkgname f_o; echo "[$?]"
dpkg --validate-pkgname +o; echo "[$?]"
dpkg --validate-pkgname 'f o'; echo "[$?]"
dpkg --validate-pkgname foo:amd64; echo "[$?]"
dpkg --validate-pkgname ; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [2]
#| [0]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| dpkg: error: package name '' is invalid: may not be empty string
#| dpkg: error: package name '+o' is invalid: must start with an alphanumeric character
#| dpkg: error: package name 'f o' is invalid: character ' ' not allowed (only letters, digits and characters '-+._')
#| dpkg: error: package name 'foo:amd64' is invalid: character ':' not allowed (only letters, digits and characters '-+._')
#| dpkg: error: --validate-pkgname takes one <pkgname> argument
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
## exit: 0

#### dpkg --validate-archname: good and bad
dpkg --validate-archname amd64; echo "[$?]"
dpkg --validate-archname 'am d64'; echo "[$?]"
dpkg --validate-archname ''; echo "[$?]"
dpkg --validate-archname a_b; echo "[$?]"
dpkg --validate-archname kfreebsd-amd64; echo "[$?]"
## stdout:
#| [0]
#| [2]
#| [2]
#| [2]
#| [0]
## stderr:
#| dpkg: error: architecture name 'am d64' is invalid: character ' ' not allowed (only letters, digits and characters '-')
#| dpkg: error: architecture name '' is invalid: may not be empty string
#| dpkg: error: architecture name 'a_b' is invalid: character '_' not allowed (only letters, digits and characters '-')
## exit: 0

#### dpkg --validate-trigname: good and bad
dpkg --validate-trigname x; echo "[$?]"
dpkg --validate-trigname /usr/x; echo "[$?]"
dpkg --validate-trigname 'x y'; echo "[$?]"
dpkg --validate-trigname ''; echo "[$?]"
dpkg --validate-trigname a b; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [2]
#| [2]
#| [2]
## stderr:
#| dpkg: error: trigger name 'x y' is invalid: trigger name contains invalid character
#| dpkg: error: trigger name '' is invalid: empty trigger names are not permitted
#| dpkg: error: --validate-trigname takes one <trigname> argument
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
## exit: 0

#### dpkg --assert-support-predepends, dpkg --assert-working-epoch, dpkg --assert-long-filenames: are supported
dpkg --assert-support-predepends; echo "[$?]"
dpkg --assert-working-epoch; echo "[$?]"
dpkg --assert-long-filenames; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
## exit: 0

#### dpkg --assert-multi-conrep, dpkg --assert-multi-arch, dpkg --assert-versioned-provides, dpkg --assert-protected-field: are supported
dpkg --assert-multi-conrep; echo "[$?]"
dpkg --assert-multi-arch; echo "[$?]"
dpkg --assert-versioned-provides; echo "[$?]"
dpkg --assert-protected-field; echo "[$?]"
dpkg --assert-multi-arch x; echo "[$?]"
## stdout:
#| [0]
#| [0]
#| [0]
#| [0]
#| [2]
## stderr:
#| dpkg: error: --assert takes no arguments
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
## exit: 0

#### dpkg --assert-help: the list, and an unknown feature
dpkg --assert-help; echo "[$?]"
dpkg --assert-nothing; echo "[$?]"
## stdout:
#| dpkg assert options - assert whether features are supported:
#|   support-predepends  1.1.0     the Pre-Depends field
#|   working-epoch       1.4.0.7   epochs in versions
#|   long-filenames      1.4.1.17  long filenames in .deb archives
#|   multi-conrep        1.4.1.19  multiple Conflicts and Replaces
#|   multi-arch          1.16.2    multi-arch fields and semantics
#|   versioned-provides  1.17.11   versioned relationships in the Provides field
#|   protected-field     1.20.1    the Protected field
#| [0]
#| [2]
## stderr:
#| dpkg: error: unknown --assert-<feature>
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
## exit: 0

#### dpkg --print-architecture, dpkg --print-foreign-architectures: of the database
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg --print-architecture; echo "[$?]"
dpkg --print-foreign-architectures; echo "[$?]"
dpkg --print-architecture x; echo "[$?]"
## stdout:
#| amd64
#| [0]
#| i386
#| [0]
#| [2]
## stderr:
#| dpkg: error: --print-architecture takes no arguments
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
## exit: 0

#### dpkg: no or unknown action
dpkg; echo "[$?]"
dpkg --frob; echo "[$?]"
dpkg -Y; echo "[$?]"
dpkg --status=foo; echo "[$?]"
dpkg -s -l; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| [2]
## stderr:
#| dpkg: error: need an action option
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: unknown option --frob
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: unknown option -Y
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: --status option does not take a value
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
#| dpkg: error: conflicting actions -l (--list) and -s (--status)
#|
#| Type dpkg --help for help about installing and deinstalling packages [*];
#| Use 'apt' or 'aptitude' for user-friendly package management;
#| Type dpkg -Dhelp for a list of dpkg debug flag values;
#| Type dpkg --force-help for a list of forcing options;
#| Type dpkg-deb --help for help about manipulating *.deb files;
#|
#| Options marked [*] produce a lot of output - pipe it through 'less' or 'more' !
## exit: 0

#### dpkg --version: is that of the package
dpkg --version | sed 's/1\.21\.[0-9]*/1.21.x/'; echo "[$?]"
## stdout:
#| Debian 'dpkg' package management program version 1.21.x (amd64).
#| This is free software; see the GNU General Public License version 2 or
#| later for copying conditions. There is NO warranty.
#| [0]
## exit: 0

#### dpkg -s: installed, unknown, several
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg -s foo; echo "[$?]"
dpkg -s nope; echo "[$?]"
dpkg -s held nope foo; echo "[$?]"
## stdout:
#| Package: foo
#| Status: install ok installed
#| Priority: optional
#| Section: misc
#| Installed-Size: 100
#| Maintainer: Foo <foo@example.org>
#| Architecture: amd64
#| Source: foosrc (1:3.0-2)
#| Version: 1:3.0-2+b1
#| Provides: virt
#| Depends: libx (>= 1.0), ghost | phantom
#| Suggests: unheard
#| Conffiles:
#|  /etc/foo.conf b1946ac92492d2347c6235b4d2611184
#|  /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete
#| Description: tool that does foo
#|  A long text.
#|  .
#|  With paragraphs.
#| Homepage: https://example.org/
#| [0]
#| [1]
#| Package: held
#| Status: hold ok installed
#| Priority: optional
#| Section: misc
#| Maintainer: Held <held@example.org>
#| Architecture: all
#| Version: 7
#| Description: held back
#|
#|
#| Package: foo
#| Status: install ok installed
#| Priority: optional
#| Section: misc
#| Installed-Size: 100
#| Maintainer: Foo <foo@example.org>
#| Architecture: amd64
#| Source: foosrc (1:3.0-2)
#| Version: 1:3.0-2+b1
#| Provides: virt
#| Depends: libx (>= 1.0), ghost | phantom
#| Suggests: unheard
#| Conffiles:
#|  /etc/foo.conf b1946ac92492d2347c6235b4d2611184
#|  /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete
#| Description: tool that does foo
#|  A long text.
#|  .
#|  With paragraphs.
#| Homepage: https://example.org/
#| [1]
## stderr:
#| dpkg-query: package 'nope' is not installed and no information is available
#| Use dpkg --info (= dpkg-deb --info) to examine archive files.
#| dpkg-query: package 'nope' is not installed and no information is available
#| Use dpkg --info (= dpkg-deb --info) to examine archive files.
## exit: 0

#### dpkg -s: configuration left, unpacked, mentioned only
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg -s bar; echo "[$?]"
dpkg -s hello-doc; echo "[$?]"
dpkg -s ghost; echo "[$?]"
## stdout:
#| Package: bar
#| Status: deinstall ok config-files
#| Priority: optional
#| Section: misc
#| Installed-Size: 10
#| Maintainer: Bar <bar@example.org>
#| Architecture: amd64
#| Version: 2.0
#| Config-Version: 2.0
#| Conffiles:
#|  /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e
#| Description: the bar
#| [0]
#| Package: hello-doc
#| Status: install ok unpacked
#| Priority: optional
#| Section: doc
#| Maintainer: Doc <doc@example.org>
#| Architecture: all
#| Version: 0.9~rc1-1
#| Description: documentation of hello
#| [0]
#| [1]
## stderr:
#| dpkg-query: package 'ghost' is not installed and no information is available
#| Use dpkg --info (= dpkg-deb --info) to examine archive files.
## exit: 0

#### dpkg -s: architectures
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg -s libx; echo "[$?]"
dpkg -s libx:i386; echo "[$?]"
dpkg -s libx:arm64; echo "[$?]"
dpkg -s foo:amd64; echo "[$?]"
dpkg -s held:all; echo "[$?]"
dpkg -s held:amd64; echo "[$?]"
dpkg -s foo:i386; echo "[$?]"
## stdout:
#| [2]
#| Package: libx
#| Status: install ok installed
#| Priority: optional
#| Section: libs
#| Maintainer: X <x@example.org>
#| Architecture: i386
#| Multi-Arch: same
#| Version: 1.2.3-4
#| Description: library of x
#| [0]
#| [1]
#| Package: foo
#| Status: install ok installed
#| Priority: optional
#| Section: misc
#| Installed-Size: 100
#| Maintainer: Foo <foo@example.org>
#| Architecture: amd64
#| Source: foosrc (1:3.0-2)
#| Version: 1:3.0-2+b1
#| Provides: virt
#| Depends: libx (>= 1.0), ghost | phantom
#| Suggests: unheard
#| Conffiles:
#|  /etc/foo.conf b1946ac92492d2347c6235b4d2611184
#|  /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete
#| Description: tool that does foo
#|  A long text.
#|  .
#|  With paragraphs.
#| Homepage: https://example.org/
#| [0]
#| Package: held
#| Status: hold ok installed
#| Priority: optional
#| Section: misc
#| Maintainer: Held <held@example.org>
#| Architecture: all
#| Version: 7
#| Description: held back
#| [0]
#| [1]
#| [1]
## stderr:
#| dpkg-query: error: --status needs a valid package name but 'libx' is not: ambiguous package name 'libx' with more than one installed instance
#|
#| Use --help for help about querying packages.
#| dpkg-query: package 'libx:arm64' is not installed and no information is available
#| Use dpkg --info (= dpkg-deb --info) to examine archive files.
#| dpkg-query: package 'held' is not installed and no information is available
#| Use dpkg --info (= dpkg-deb --info) to examine archive files.
#| dpkg-query: package 'foo:i386' is not installed and no information is available
#| Use dpkg --info (= dpkg-deb --info) to examine archive files.
## exit: 0

#### dpkg -s: bad names
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg -s 'f*'; echo "[$?]"
dpkg -s ''; echo "[$?]"
dpkg -s foo:; echo "[$?]"
dpkg -s foo:a:b; echo "[$?]"
dpkg -s Foo; echo "[$?]"
## stdout:
#| [2]
#| [2]
#| [2]
#| [2]
#| Package: foo
#| Status: install ok installed
#| Priority: optional
#| Section: misc
#| Installed-Size: 100
#| Maintainer: Foo <foo@example.org>
#| Architecture: amd64
#| Source: foosrc (1:3.0-2)
#| Version: 1:3.0-2+b1
#| Provides: virt
#| Depends: libx (>= 1.0), ghost | phantom
#| Suggests: unheard
#| Conffiles:
#|  /etc/foo.conf b1946ac92492d2347c6235b4d2611184
#|  /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete
#| Description: tool that does foo
#|  A long text.
#|  .
#|  With paragraphs.
#| Homepage: https://example.org/
#| [0]
## stderr:
#| dpkg-query: error: --status needs a valid package name but 'f*' is not: illegal package name in specifier 'f*': character '*' not allowed (only letters, digits and characters '-+._')
#|
#| Use --help for help about querying packages.
#| dpkg-query: error: --status needs a valid package name but '' is not: illegal package name in specifier '': may not be empty string
#|
#| Use --help for help about querying packages.
#| dpkg-query: error: --status needs a valid package name but 'foo:' is not: illegal architecture name in specifier 'foo:': may not be empty string
#|
#| Use --help for help about querying packages.
#| dpkg-query: error: --status needs a valid package name but 'foo:a:b' is not: illegal architecture name in specifier 'foo:a:b': character ':' not allowed (only letters, digits and characters '-')
#|
#| Use --help for help about querying packages.
## exit: 0

#### dpkg -s: the usual test for an installed package
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
for p in foo bar held nope; do
  if dpkg -s $p 2>/dev/null | grep -q '^Status: .* installed$'; then echo $p; fi
done
## stdout:
#| foo
#| held
## exit: 0

#### dpkg -L: files and diversions
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg -L foo; echo "[$?]"
dpkg -L held; echo "[$?]"
dpkg -L libx:i386; echo "[$?]"
dpkg -L bar; echo "[$?]"
dpkg -L nope; echo "[$?]"
dpkg -L foo nope; echo "[$?]"
dpkg -L; echo "[$?]"
## stdout:
#| /.
#| /etc
#| /etc/foo.conf
#| /usr
#| /usr/bin
#| /usr/bin/foo
#| locally diverted to: /usr/bin/foo.distrib
#| /usr/share/foo
#| [0]
#| /.
#| /usr
#| /usr/bin
#| /usr/bin/held
#| diverted by other to: /usr/bin/held.real
#| [0]
#| /.
#| /usr/lib/x
#| /usr/lib/x/libx32.so
#| [0]
#| /etc
#| /etc/bar.conf
#| [0]
#| [1]
#| /.
#| /etc
#| /etc/foo.conf
#| /usr
#| /usr/bin
#| /usr/bin/foo
#| locally diverted to: /usr/bin/foo.distrib
#| /usr/share/foo
#|
#| [1]
#| [2]
## stderr:
#| dpkg-query: package 'nope' is not installed
#| Use dpkg --contents (= dpkg-deb --contents) to list archive files contents.
#| dpkg-query: package 'nope' is not installed
#| Use dpkg --contents (= dpkg-deb --contents) to list archive files contents.
#| dpkg-query: error: --listfiles needs at least one package name argument
#|
#| Use --help for help about querying packages.
## exit: 0

#### dpkg -l: patterns
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg -l foo; echo "[$?]"
dpkg -l 'h*'; echo "[$?]"
dpkg -l nope foo; echo "[$?]"
dpkg -l 'ghost*'; echo "[$?]"
## stdout:
#| Desired=Unknown/Install/Remove/Purge/Hold
#| | Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
#| |/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
#| ||/ Name           Version      Architecture Description
#| +++-==============-============-============-=================================
#| ii  foo            1:3.0-2+b1   amd64        tool that does foo
#| [0]
#| Desired=Unknown/Install/Remove/Purge/Hold
#| | Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
#| |/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
#| ||/ Name           Version      Architecture Description
#| +++-==============-============-============-=================================
#| hi  held           7            all          held back
#| iU  hello-doc      0.9~rc1-1    all          documentation of hello
#| [0]
#| Desired=Unknown/Install/Remove/Purge/Hold
#| | Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
#| |/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
#| ||/ Name           Version      Architecture Description
#| +++-==============-============-============-=================================
#| ii  foo            1:3.0-2+b1   amd64        tool that does foo
#| [1]
#| Desired=Unknown/Install/Remove/Purge/Hold
#| | Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
#| |/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
#| ||/ Name           Version      Architecture Description
#| +++-==============-============-============-=================================
#| un  ghost          <none>       <none>       (no description available)
#| [0]
## stderr:
#| dpkg-query: no packages found matching nope
## exit: 0

#### dpkg -l: the whole list, in a UTF-8 locale
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg -l; echo "[$?]"
## stdout:
#| Desired=Unknown/Install/Remove/Purge/Hold
#| | Status=Not/Inst/Conf-files/Unpacked/halF-conf/Half-inst/trig-aWait/Trig-pend
#| |/ Err?=(none)/Reinst-required (Status,Err: uppercase=bad)
#| ||/ Name           Version      Architecture Description
#| +++-==============-============-============-=================================
#| rc  bar            2.0          amd64        the bar
#| ii  dpkg           1.21.22      amd64        Debian package management system
#| ii  foo            1:3.0-2+b1   amd64        tool that does foo
#| hi  held           7            all          held back
#| iU  hello-doc      0.9~rc1-1    all          documentation of hello
#| ii  libx:amd64     1.2.3-4      amd64        library of x
#| ii  libx:i386      1.2.3-4      i386         library of x
#| [0]
## exit: 0

#### dpkg -S: exact paths, patterns, diversions
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg -S /usr/bin/foo; echo "[$?]"
dpkg -S held; echo "[$?]"
dpkg -S /usr/lib/x/libx.so; echo "[$?]"
dpkg -S /nope; echo "[$?]"
dpkg -S nope; echo "[$?]"
dpkg -S '/usr/lib/*32*'; echo "[$?]"
dpkg -S /usr/bin/foo.distrib; echo "[$?]"
dpkg -S /usr/share/foo/; echo "[$?]"
dpkg -S; echo "[$?]"
## stdout:
#| local diversion from: /usr/bin/foo
#| local diversion to: /usr/bin/foo.distrib
#| foo: /usr/bin/foo
#| [0]
#| diversion by other from: /usr/bin/held
#| diversion by other to: /usr/bin/held.real
#| diversion by other from: /usr/bin/held
#| diversion by other to: /usr/bin/held.real
#| held: /usr/bin/held
#| [0]
#| libx:amd64: /usr/lib/x/libx.so
#| [0]
#| [1]
#| [1]
#| libx:i386: /usr/lib/x/libx32.so
#| [0]
#| local diversion from: /usr/bin/foo
#| local diversion to: /usr/bin/foo.distrib
#| [0]
#| foo: /usr/share/foo
#| [0]
#| [2]
## stderr:
#| dpkg-query: no path found matching pattern /nope
#| dpkg-query: no path found matching pattern *nope*
#| dpkg-query: error: --search needs at least one file name pattern argument
#|
#| Use --help for help about querying packages.
## exit: 0

#### dpkg --get-selections: all, and patterns
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg --get-selections; echo "[$?]"
dpkg --get-selections 'l*' bar nope; echo "[$?]"
## stdout: "bar\t\t\t\t\t\tdeinstall\ndpkg\t\t\t\t\t\tinstall\nfoo\t\t\t\t\t\tinstall\nheld\t\t\t\t\t\thold\nhello-doc\t\t\t\t\tinstall\nlibx:amd64\t\t\t\t\tinstall\nlibx:i386\t\t\t\t\tinstall\n[0]\nlibx:amd64\t\t\t\t\tinstall\nlibx:i386\t\t\t\t\tinstall\nbar\t\t\t\t\t\tdeinstall\n[0]\n"
## stderr:
#| dpkg: no packages found matching nope
## exit: 0

#### dpkg -C: nothing is broken
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\n","/var/lib/dpkg/info/held.list":"/.\n","/var/lib/dpkg/info/held.md5sums":""}
dpkg -C; echo "[$?]"
dpkg --audit; echo "[$?]"
## stdout:
#| [0]
#| [0]
## exit: 0

#### dpkg -p: from the available file
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n","/var/lib/dpkg/available":"Package: avail\nPriority: optional\nSection: misc\nMaintainer: A <a@example.org>\nArchitecture: all\nVersion: 1\nSize: 10\nDescription: can be had\n"}
dpkg -p avail; echo "[$?]"
dpkg -p nope; echo "[$?]"
## stdout:
#| Package: avail
#| Priority: optional
#| Section: misc
#| Maintainer: A <a@example.org>
#| Architecture: all
#| Version: 1
#| Size: 10
#| Description: can be had
#| [0]
#| [1]
## stderr:
#| dpkg-query: package 'nope' is not available
## exit: 0

#### dpkg --root, dpkg --admindir: another database
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n","/r/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
dpkg --root=/r -s foo; echo "[$?]"
dpkg --admindir=/var/lib/dpkg -s held; echo "[$?]"
dpkg --admindir /none -s foo; echo "[$?]"
## stdout:
#| Package: foo
#| Status: install ok installed
#| Priority: optional
#| Section: misc
#| Installed-Size: 100
#| Maintainer: Foo <foo@example.org>
#| Architecture: amd64
#| Source: foosrc (1:3.0-2)
#| Version: 1:3.0-2+b1
#| Provides: virt
#| Depends: libx (>= 1.0), ghost | phantom
#| Suggests: unheard
#| Conffiles:
#|  /etc/foo.conf b1946ac92492d2347c6235b4d2611184
#|  /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete
#| Description: tool that does foo
#|  A long text.
#|  .
#|  With paragraphs.
#| Homepage: https://example.org/
#| [0]
#| Package: held
#| Status: hold ok installed
#| Priority: optional
#| Section: misc
#| Maintainer: Held <held@example.org>
#| Architecture: all
#| Version: 7
#| Description: held back
#| [0]
#| [1]
## stderr:
#| dpkg-query: package 'foo' is not installed and no information is available
#| Use dpkg --info (= dpkg-deb --info) to examine archive files.
## exit: 0

#### dpkg --instdir, dpkg --no-pager: make no difference to questions
## files: {"/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/var/lib/dpkg/arch":"amd64\ni386\n","/var/lib/dpkg/info/foo.list":"/.\n/etc\n/etc/foo.conf\n/usr\n/usr/bin\n/usr/bin/foo\n/usr/share/foo\n","/var/lib/dpkg/info/held.list":"/.\n/usr\n/usr/bin\n/usr/bin/held\n","/var/lib/dpkg/info/libx:amd64.list":"/.\n/usr/lib/x\n/usr/lib/x/libx.so\n","/var/lib/dpkg/info/libx:i386.list":"/.\n/usr/lib/x\n/usr/lib/x/libx32.so\n","/var/lib/dpkg/info/bar.list":"/etc\n/etc/bar.conf\n","/var/lib/dpkg/info/foo.postinst":"#!/bin/sh\nexit 0\n","/var/lib/dpkg/info/hello-doc.list":"/.\n","/var/lib/dpkg/diversions":"/usr/bin/foo\n/usr/bin/foo.distrib\n:\n/usr/bin/held\n/usr/bin/held.real\nother\n"}
dpkg --instdir=/x --no-pager -s held; echo "[$?]"
## stdout:
#| Package: held
#| Status: hold ok installed
#| Priority: optional
#| Section: misc
#| Maintainer: Held <held@example.org>
#| Architecture: all
#| Version: 7
#| Description: held back
#| [0]
## exit: 0

#### dpkg -s: DPKG_ADMINDIR says where
## files: {"/r/db/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n","/r2/var/lib/dpkg/status":"Package: bar\nStatus: deinstall ok config-files\nPriority: optional\nSection: misc\nInstalled-Size: 10\nMaintainer: Bar <bar@example.org>\nArchitecture: amd64\nVersion: 2.0\nConfig-Version: 2.0\nConffiles:\n /etc/bar.conf d41d8cd98f00b204e9800998ecf8427e\nDescription: the bar\n\nPackage: dpkg\nEssential: yes\nStatus: install ok installed\nPriority: required\nSection: admin\nInstalled-Size: 6406\nMaintainer: Dpkg <dpkg@example.org>\nArchitecture: amd64\nMulti-Arch: foreign\nVersion: 1.21.22\nDescription: Debian package management system\n\nPackage: foo\nStatus: install ok installed\nPriority: optional\nSection: misc\nInstalled-Size: 100\nMaintainer: Foo <foo@example.org>\nArchitecture: amd64\nSource: foosrc (1:3.0-2)\nVersion: 1:3.0-2+b1\nProvides: virt\nDepends: libx (>= 1.0), ghost | phantom\nSuggests: unheard\nConffiles:\n /etc/foo.conf b1946ac92492d2347c6235b4d2611184\n /etc/foo/old d41d8cd98f00b204e9800998ecf8427e obsolete\nDescription: tool that does foo\n A long text.\n .\n With paragraphs.\nHomepage: https://example.org/\n\nPackage: hello-doc\nStatus: install ok unpacked\nPriority: optional\nSection: doc\nMaintainer: Doc <doc@example.org>\nArchitecture: all\nVersion: 0.9~rc1-1\nDescription: documentation of hello\n\nPackage: held\nStatus: hold ok installed\nPriority: optional\nSection: misc\nMaintainer: Held <held@example.org>\nArchitecture: all\nVersion: 7\nDescription: held back\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: amd64\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\nPackage: libx\nStatus: install ok installed\nPriority: optional\nSection: libs\nMaintainer: X <x@example.org>\nArchitecture: i386\nMulti-Arch: same\nVersion: 1.2.3-4\nDescription: library of x\n\n"}
export DPKG_ADMINDIR=/r/db
dpkg -s foo >/dev/null; echo $?
unset DPKG_ADMINDIR
export DPKG_ROOT=/r2
dpkg-query -W foo; echo $?
## stdout: "0\nfoo\t1:3.0-2+b1\n0\n"
## exit: 0
