#### ls -C -w -T: columns down, as many as fit
mkdir d; cd d; touch one two three four five six seven eight nine ten; ls -C; ls -C -w 20; ls -C -w 30 -T 4; ls -C -w 30 -T 0; ls -C -w 0; ls -C -w 3
## stdout: "eight  five  four  nine  one  seven  six  ten  three  two\neight  one    three\nfive   seven  two\nfour   six\nnine   ten\neight  nine   six\t two\nfive   one\t  ten\nfour   seven  three\neight  nine   six    two\nfive   one    ten\nfour   seven  three\neight  five  four  nine  one  seven  six  ten  three  two\neight\nfive\nfour\nnine\none\nseven\nsix\nten\nthree\ntwo\n"
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/eight file 0644 0:0 ""
#+ /tmp/d/five file 0644 0:0 ""
#+ /tmp/d/four file 0644 0:0 ""
#+ /tmp/d/nine file 0644 0:0 ""
#+ /tmp/d/one file 0644 0:0 ""
#+ /tmp/d/seven file 0644 0:0 ""
#+ /tmp/d/six file 0644 0:0 ""
#+ /tmp/d/ten file 0644 0:0 ""
#+ /tmp/d/three file 0644 0:0 ""
#+ /tmp/d/two file 0644 0:0 ""

#### ls -x -m --format: across, and with commas
mkdir d; cd d; touch alpha b gamma dd epsilon f; ls -x -w 20; ls -m; ls -m -w 12; ls --format=across -w 25; ls --format=commas; ls --format=single-column; ls --format=bad; echo $?
## stdout: "alpha\t b  dd\nepsilon  f  gamma\nalpha, b, dd, epsilon, f, gamma\nalpha, b,\ndd, epsilon,\nf, gamma\nalpha\t b  dd\nepsilon  f  gamma\nalpha, b, dd, epsilon, f, gamma\nalpha\nb\ndd\nepsilon\nf\ngamma\n1\n"
## stderr:
#| ls: invalid argument ‘bad’ for ‘--format’
#| Valid arguments are:
#|   - ‘verbose’, ‘long’
#|   - ‘commas’
#|   - ‘horizontal’, ‘across’
#|   - ‘vertical’
#|   - ‘single-column’
#| Try 'ls --help' for more information.
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/alpha file 0644 0:0 ""
#+ /tmp/d/b file 0644 0:0 ""
#+ /tmp/d/dd file 0644 0:0 ""
#+ /tmp/d/epsilon file 0644 0:0 ""
#+ /tmp/d/f file 0644 0:0 ""
#+ /tmp/d/gamma file 0644 0:0 ""

#### ls -b -q --show-control-chars --quoting-style: names that need quotes
mkdir d; cd d; touch "a b" "q'z" 'd"e' "$(printf 't\tb')" 'b\s' '$v' '#h'; for style in literal shell shell-always shell-escape c c-maybe escape locale; do ls --quoting-style=$style; done; ls -b; ls -q; ls -q --show-control-chars; ls --quoting-style=nope; echo $?; QUOTING_STYLE=shell ls; QUOTING_STYLE=bad ls -d .
## stdout: "#h\n$v\na b\nb\\s\nd\"e\nq'z\nt\tb\n'#h'\n'$v'\n'a b'\n'b\\s'\n'd\"e'\n\"q'z\"\n't\tb'\n'#h'\n'$v'\n'a b'\n'b\\s'\n'd\"e'\n\"q'z\"\n't\tb'\n'#h'\n'$v'\n'a b'\n'b\\s'\n'd\"e'\n\"q'z\"\n't'$'\\t''b'\n\"#h\"\n\"$v\"\n\"a b\"\n\"b\\\\s\"\n\"d\\\"e\"\n\"q'z\"\n\"t\\tb\"\n#h\n$v\na b\nb\\s\n\"d\\\"e\"\nq'z\n\"t\\tb\"\n#h\n$v\na\\ b\nb\\\\s\nd\"e\nq'z\nt\\tb\n‘#h’\n‘$v’\n‘a b’\n‘b\\\\s’\n‘d\"e’\n‘q'z’\n‘t\\tb’\n#h\n$v\na\\ b\nb\\\\s\nd\"e\nq'z\nt\\tb\n#h\n$v\na b\nb\\s\nd\"e\nq'z\nt?b\n#h\n$v\na b\nb\\s\nd\"e\nq'z\nt\tb\n1\n'#h'\n'$v'\n'a b'\n'b\\s'\n'd\"e'\n\"q'z\"\n't\tb'\n.\n"
## stderr:
#| ls: invalid argument ‘nope’ for ‘--quoting-style’
#| Valid arguments are:
#|   - ‘literal’
#|   - ‘shell’
#|   - ‘shell-always’
#|   - ‘shell-escape’
#|   - ‘shell-escape-always’
#|   - ‘c’
#|   - ‘c-maybe’
#|   - ‘escape’
#|   - ‘locale’
#|   - ‘clocale’
#| Try 'ls --help' for more information.
#| ls: ignoring invalid value of environment variable QUOTING_STYLE: ‘bad’
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/#h file 0644 0:0 ""
#+ /tmp/d/$v file 0644 0:0 ""
#+ "/tmp/d/a b" file 0644 0:0 ""
#+ /tmp/d/b\s file 0644 0:0 ""
#+ "/tmp/d/d\"e" file 0644 0:0 ""
#+ /tmp/d/q'z file 0644 0:0 ""
#+ "/tmp/d/t\tb" file 0644 0:0 ""

#### ls -I --hide -k -v -Z: what is listed, and in what order
mkdir d; cd d; touch f1 f10 f2 .h g~ a.c; ls -I 'f*'; ls -A -I '*'; ls --hide='f*'; ls -a --hide='f*'; ls -v; ls -k; ls -Z f1; ls --sort=version -r; ls --sort=width; ls --sort=bad; echo $?
## stdout:
#| a.c
#| g~
#| .h
#| a.c
#| g~
#| .
#| ..
#| .h
#| a.c
#| f1
#| f10
#| f2
#| g~
#| a.c
#| f1
#| f2
#| f10
#| g~
#| a.c
#| f1
#| f10
#| f2
#| g~
#| ? f1
#| g~
#| f10
#| f2
#| f1
#| a.c
#| f1
#| f2
#| g~
#| a.c
#| f10
#| 1
## stderr:
#| ls: invalid argument ‘bad’ for ‘--sort’
#| Valid arguments are:
#|   - ‘none’
#|   - ‘time’
#|   - ‘size’
#|   - ‘extension’
#|   - ‘version’
#|   - ‘width’
#| Try 'ls --help' for more information.
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/.h file 0644 0:0 ""
#+ /tmp/d/a.c file 0644 0:0 ""
#+ /tmp/d/f1 file 0644 0:0 ""
#+ /tmp/d/f10 file 0644 0:0 ""
#+ /tmp/d/f2 file 0644 0:0 ""
#+ /tmp/d/g~ file 0644 0:0 ""

#### ls --author --indicator-style --si --zero: a line for each
mkdir d d/s; cd d; ln -s s l; printf '%2000s' x > f; touch -d '2020-01-02 03:04' f; ls --author -o f; ls --author -l --time-style=long-iso f; ls -l --si --time-style=+T f; ls --indicator-style=slash; ls --indicator-style=file-type; ls --indicator-style=classify; ls --indicator-style=none -F; ls --zero | tr '\0' '!'
## stdout: "-rw-r--r-- 1 root root 2000 Jan  2  2020 f\n-rw-r--r-- 1 root root root 2000 2020-01-02 03:04 f\n-rw-r--r-- 1 root root 2.0k T f\nf\nl\ns/\nf\nl@\ns/\nf\nl@\ns/\nf\nl@\ns/\nf!l!s!"
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/f file 0644 0:0 size=2000 sha256=7f3da260295a361850c690aad6cfcf6a78bb1d8224afc640d094960a4f034317
#+ /tmp/d/l symlink 0777 0:0 -> s
#+ /tmp/d/s dir 0755 0:0

#### pr -h -l -D: pages with a header
seq 30 | pr -h title -D date -l 20
## stdout:
#|
#|
#| date                            title                             Page 1
#|
#|
#| 1
#| 2
#| 3
#| 4
#| 5
#| 6
#| 7
#| 8
#| 9
#| 10
#|
#|
#|
#|
#|
#|
#|
#| date                            title                             Page 2
#|
#|
#| 11
#| 12
#| 13
#| 14
#| 15
#| 16
#| 17
#| 18
#| 19
#| 20
#|
#|
#|
#|
#|
#|
#|
#| date                            title                             Page 3
#|
#|
#| 21
#| 22
#| 23
#| 24
#| 25
#| 26
#| 27
#| 28
#| 29
#| 30
#|
#|
#|
#|
#|
## exit: 0

#### pr -2 -a -t -w: columns down and across
seq 9 | pr -t -2; seq 9 | pr -t -3 -a -w 30; seq 9 | pr -t --columns=3 -l 2
## stdout: "1\t\t\t\t    6\n2\t\t\t\t    7\n3\t\t\t\t    8\n4\t\t\t\t    9\n5\n1\t  2\t    3\n4\t  5\t    6\n7\t  8\t    9\n1\t\t\t3\t\t\t5\n2\t\t\t4\t\t\t6\n7\t\t\t8\t\t\t9\n"
## exit: 0

#### pr -m -s -S -J: files side by side
seq 3 > a; seq 4 7 > b; pr -m -t a b; pr -m -t -s: a b; pr -m -t -S'<>' a b; pr -m -t -J a b; pr -m -t -W 20 a b
## stdout: "1\t\t\t\t    4\n2\t\t\t\t    5\n3\t\t\t\t    6\n\t\t\t\t    7\n1:4\n2:5\n3:6\n:7\n1\t\t\t\t   <>4\n2\t\t\t\t   <>5\n3\t\t\t\t   <>6\n\t\t\t\t   <>7\n1\t4\n2\t5\n3\t6\n\t7\n1\t  4\n2\t  5\n3\t  6\n\t  7\n"
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1\n2\n3\n"
#+ /tmp/b file 0644 0:0 "4\n5\n6\n7\n"

#### pr -n -N -o -d: numbers, margin, double space
seq 4 > a; pr -t -n a; pr -t -n:3 -N 7 a; pr -t -o 4 a; pr -t -d a; pr -t -n. -2 -l 2 a
## stdout: "    1\t1\n    2\t2\n    3\t3\n    4\t4\n  7:1\n  8:2\n  9:3\n 10:4\n    1\n    2\n    3\n    4\n1\n\n2\n\n3\n\n4\n\n    1.1\t\t\t\t    \t3.3\n    2.2\t\t\t\t    \t4.4\n"
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1\n2\n3\n4\n"

#### pr -e -i -c -v: tabs and what is not printed
printf 'a\tb\001\200\n        x\n' > a; pr -t -e a; pr -t -e4 a; pr -t -i a; pr -t -c a; pr -t -v a
## stdout: "a       b\u0001\u0080\n        x\na   b\u0001\u0080\n        x\na\tb\u0001\u0080\n\tx\na\tb^A\\200\n        x\na\tb\\001\\200\n        x\n"
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "a\tb\u0001\u0080\n        x\n"

#### pr -f -F -T -b -r --pages: form feeds and pages
seq 24 > a; pr -f -l 14 -h x -D d a | tr '\f' '!'; pr -T -l 4 a; pr -t -b -2 -l 5 a; pr -r nofile; echo $?; pr nofile; echo $?; pr --pages=2:2 -l 14 -h x -D d a; pr +9 a
## stdout: "\n\nd                                x                                Page 1\n\n\n1\n2\n3\n4\n!\n\nd                                x                                Page 2\n\n\n5\n6\n7\n8\n!\n\nd                                x                                Page 3\n\n\n9\n10\n11\n12\n!\n\nd                                x                                Page 4\n\n\n13\n14\n15\n16\n!\n\nd                                x                                Page 5\n\n\n17\n18\n19\n20\n!\n\nd                                x                                Page 6\n\n\n21\n22\n23\n24\n!1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22\n23\n24\n1\t\t\t\t    6\n2\t\t\t\t    7\n3\t\t\t\t    8\n4\t\t\t\t    9\n5\t\t\t\t    10\n11\t\t\t\t    16\n12\t\t\t\t    17\n13\t\t\t\t    18\n14\t\t\t\t    19\n15\t\t\t\t    20\n21\t\t\t\t    23\n22\t\t\t\t    24\n1\n1\n\n\nd                                x                                Page 2\n\n\n5\n6\n7\n8\n\n\n\n\n\n"
## stderr:
#| pr: nofile: No such file or directory
#| pr: starting page number 9 exceeds page count 1
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22\n23\n24\n"

#### pr: what is refused
pr -m -2 a; echo $?; pr -l x; echo $?; pr -w 1 -3 /dev/null; echo $?; pr --pages=0; echo $?; pr -n:x; echo $?
## stdout:
#| 1
#| 1
#| 1
#| 1
#| 1
## stderr:
#| pr: cannot specify number of columns when printing in parallel
#| pr: '-l PAGE_LENGTH' invalid number of lines: ‘x’
#| pr: page width too narrow
#| pr: invalid page range ‘0’
#| pr: '-n' extra characters or invalid number in the argument: ‘x’
#| Try 'pr --help' for more information.
## exit: 0

#### env -S -v: a string of arguments
X=1 env -S 'printf %s\n ${X} "a b" \x' ; echo $?; X=1 env -S 'printf [%s]\n ${X} "a b" c\_d' ; env -v -S 'A=1 true'; env -S 'a'"'" ; echo $?; env 'cat -n'; echo $?; env -S '$X'; echo $?
## stdout:
#| 125
#| [1]
#| [a b]
#| [c]
#| [d]
#| 125
#| 127
#| 125
## stderr:
#| env: invalid sequence '\x' in -S
#| split -S:  ‘A=1 true’
#|  into:    ‘A=1’
#|      &    ‘true’
#| setenv:   A=1
#| executing: true
#|    arg[0]= ‘true’
#| env: no terminating quote in -S string
#| env: ‘cat -n’: No such file or directory
#| env: use -[v]S to pass options in shebang lines
#| env: only ${VARNAME} expansion is supported, error at: $X
## exit: 0

#### env -i: the search goes through the default path
env -i sh -c 'echo $A'; env -i A=3 printenv; env -u PATH true; echo $?; env nosuch; echo $?
## stdout:
#|
#| A=3
#| 0
#| 127
## stderr:
#| env: ‘nosuch’: No such file or directory
## exit: 0

#### test, [: as programs
for w in 'a = a' '-z x' '1 -eq 01' '-l abc -eq 3' '! -e /nosuch' '-d /tmp -a -f /tmp' '( x )' '-n' 'a -b'; do env test $w; echo "$w: $?"; done; env test 1 -eq x; echo $?; env '[' a; echo $?; env '[' a = a ']'; echo $?; env test a b; echo $?
## stdout:
#| a = a: 0
#| -z x: 1
#| 1 -eq 01: 0
#| -l abc -eq 3: 0
#| ! -e /nosuch: 0
#| -d /tmp -a -f /tmp: 1
#| ( x ): 0
#| -n: 0
#| a -b: 2
#| 2
#| 2
#| 0
#| 2
## stderr:
#| test: missing argument after ‘-b’
#| test: invalid integer ‘x’
#| [: missing ‘]’
#| test: missing argument after ‘b’
## exit: 0

#### sort --files0-from --batch-size: where names are from
printf '2\n' > a; printf '1\n' > b; printf 'a\0b\0' > l; sort --files0-from=l; sort --files0-from=l x; echo $?; printf 'a\0\0' | sort --files0-from=-; echo $?; sort --batch-size=2 a b; sort --batch-size=1 a; echo $?; sort --files0-from=/dev/null; echo $?
## stdout:
#| 1
#| 2
#| 2
#| 2
#| 1
#| 2
#| 2
#| 2
## stderr:
#| sort: extra operand 'x'
#| file operands cannot be combined with --files0-from
#| Try 'sort --help' for more information.
#| sort: -:2: invalid zero-length file name
#| sort: invalid --batch-size argument ‘1’
#| sort: minimum --batch-size argument is ‘2’
#| sort: no input from '/dev/null'
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "2\n"
#+ /tmp/b file 0644 0:0 "1\n"
#+ /tmp/l file 0644 0:0 "a\u0000b\u0000"

#### sort: keys the old way
printf 'x b 2\ny a 1\nx a 3\n' > f; sort +1 f; sort +1 -2 f; sort +0.1 -0.2 f; sort -n +2 f; sort +1r f
## stdout:
#| y a 1
#| x a 3
#| x b 2
#| x a 3
#| y a 1
#| x b 2
#| x a 3
#| x b 2
#| y a 1
#| y a 1
#| x b 2
#| x a 3
#| x b 2
#| x a 3
#| y a 1
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "x b 2\ny a 1\nx a 3\n"

#### date --debug: how a date is read
date -u --debug -d '2020-02-31' ; echo $?; date -u --debug -d '2020-01-31 1 month' +%F; date -u --debug -d 'TZ="UTC" 12 jan 2003 4:05 pm +2' +%s; date -u --debug -d '@5' +%s; date -u --debug -d 'foo'; echo $?
## stdout:
#| 1
#| 2020-03-02
#| 5
#| 1
## stderr:
#| date: parsed date part: (Y-M-D) 2020-02-31
#| date: input timezone: TZ="UTC0" environment value or -u
#| date: warning: using midnight as starting time: 00:00:00
#| date: error: invalid date/time value:
#| date:     user provided time: '(Y-M-D) 2020-02-31 00:00:00'
#| date:        normalized time: '(Y-M-D) 2020-03-02 00:00:00'
#| date:                                       -- --
#| date:      possible reasons:
#| date:        invalid day/month combination;
#| date:        numeric values overflow;
#| date:        missing timezone
#| date: invalid date ‘2020-02-31’
#| date: parsed date part: (Y-M-D) 2020-01-31
#| date: parsed relative part: +1 month(s)
#| date: input timezone: TZ="UTC0" environment value or -u
#| date: warning: using midnight as starting time: 00:00:00
#| date: starting date/time: '(Y-M-D) 2020-01-31 00:00:00'
#| date: warning: when adding relative months/years, it is recommended to specify the 15th of the months
#| date: after date adjustment (+0 years, +1 months, +0 days),
#| date:     new date/time = '(Y-M-D) 2020-03-02 00:00:00'
#| date: warning: month/year adjustment resulted in shifted dates:
#| date:      adjusted Y M D: 2020 02 31
#| date:    normalized Y M D: 2020 03 02
#| date: '(Y-M-D) 2020-03-02 00:00:00' = 1583107200 epoch-seconds
#| date: timezone: Universal Time
#| date: final: 1583107200.000000000 (epoch-seconds)
#| date: final: (Y-M-D) 2020-03-02 00:00:00 (UTC)
#| date: final: (Y-M-D) 2020-03-02 00:00:00 (UTC+00)
#| date: output format: ‘%F’
#| date: parsed date part: (Y-M-D) 2003-01-12
#| date: parsed time part: 04:05:00pm
#| date: error: parsing failed
#| date: invalid date ‘TZ="UTC" 12 jan 2003 4:05 pm +2’
#| date: parsed number of seconds part: number of seconds: 5
#| date: input timezone: '@timespec' - always UTC
#| date: timezone: Universal Time
#| date: final: 5.000000000 (epoch-seconds)
#| date: final: (Y-M-D) 1970-01-01 00:00:05 (UTC)
#| date: final: (Y-M-D) 1970-01-01 00:00:05 (UTC+00)
#| date: output format: ‘%s’
#| date: error: unknown word 'FOO'
#| date: error: parsing failed
#| date: invalid date ‘foo’
## exit: 0

#### date: what parse-datetime reads
for d in '1 jan 2020' 'jan-2-2020' '3-feb-2021' '20200304' '2020-01-02T03:04:05Z' '2020-01-02 03:04 EST' '1/2/03' '2020/1/2' '2020-01-01 next month' '2020-01-01 -1 day' '2020-01-31 +1 month' '2020-01-01 12:00 am' '2020-01-01 13:00 pm' '2020-01-01 1.5 seconds' '2020-01-01 10:00 -0130' '2020-1-1 third week' '2020-1-1 2 fortnights ago' '2020-1-1,'; do date -u -d "$d" '+%F %T' 2>&1; done
## stdout:
#| 2020-01-01 00:00:00
#| 2020-01-02 00:00:00
#| 2021-02-03 00:00:00
#| 2020-03-04 00:00:00
#| 2020-01-02 03:04:05
#| 2020-01-02 08:04:00
#| 2003-01-02 00:00:00
#| 2020-01-02 00:00:00
#| 2020-02-01 00:00:00
#| 2019-12-31 00:00:00
#| 2020-03-02 00:00:00
#| 2020-01-01 00:00:00
#| date: invalid date ‘2020-01-01 13:00 pm’
#| 2020-01-01 00:00:01
#| 2020-01-01 11:30:00
#| 2020-01-22 00:00:00
#| 2019-12-04 00:00:00
#| date: invalid date ‘2020-1-1,’
## exit: 1

#### numfmt --debug: warnings
numfmt --debug 12; numfmt --debug --to=si 1200; numfmt --debug --grouping 5; numfmt --debug --header --to=iec 4096; numfmt --debug --padding 9 --format '%3f' 4; numfmt --debug --to=si 12345678901234567890
## stdout:
#| 12
#| 1.2K
#| 5
#| 4.0K
#|   4
#| 13E
## stderr:
#| numfmt: no conversion option specified
#| numfmt: grouping has no effect in this locale
#| numfmt: --header ignored with command-line input
#| numfmt: --format padding overriding --padding
#| numfmt: large input value ‘12345678901234567890’: possible precision loss
## exit: 0

#### grep -z -R --exclude-from: records, links and patterns of names
printf 'a\nb\0c\0' > f; grep -z b f | tr '\0' '!'; grep -zc . f; mkdir d; echo x > d/a.c; echo x > d/b.h; ln -s d e; printf '*.h\n' > p; grep -R x e | sort; grep -r --exclude-from=p x d
## stdout:
#| a
#| b!2
#| e/a.c:x
#| e/b.h:x
#| d/a.c:x
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/a.c file 0644 0:0 "x\n"
#+ /tmp/d/b.h file 0644 0:0 "x\n"
#+ /tmp/e symlink 0777 0:0 -> d
#+ /tmp/f file 0644 0:0 "a\nb\u0000c\u0000"
#+ /tmp/p file 0644 0:0 "*.h\n"

#### chgrp --from, chown: only from that group
touch a b; chgrp 5 a; chgrp --from=:5 7 a b; stat -c '%n %g' a b
## stdout:
#| a 5
#| b 0
## stderr:
#| chgrp: unrecognized option '--from=:5'
#| Try 'chgrp --help' for more information.
## exit: 0
## changes:
#+ /tmp/a file 0644 0:5 ""
#+ /tmp/b file 0644 0:0 ""

#### cksum --untagged -a: sums without the name of the algorithm
printf abc > f; cksum --untagged -a md5 f; cksum -a sha1 f; cksum -a bsd f; cksum -a crc f
## stdout:
#| 900150983cd24fb0d6963f7d28e17f72  f
#| SHA1 (f) = a9993e364706816aba3e25717850c26c9cd0d89d
#| 16556     1 f
#| 1219131554 3 f
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "abc"

#### dd cbs conv: records and lines
printf 'ab\nabcdef\n\n' | dd cbs=4 conv=block status=noxfer; echo; printf 'ab  abcd    ' | dd cbs=4 conv=unblock status=noxfer; printf 'ab\n' | dd ibs=6 cbs=4 conv=block,sync status=none | od -c
## stdout: "ab  abcd    \nab\nabcd\n\n0000000   a   b                        \n0000010\n"
## stderr:
#| 0+1 records in
#| 0+1 records out
#| 1 truncated record
#| 0+1 records in
#| 0+1 records out
## exit: 0

#### expand -t, unexpand: lists of stops
printf 'a\tb\tc\td\n' > f; for t in 2,5 3,+4 2,/6 /3 +5 '2 4' 4,4 0 x 2,+3,+4 1,+2,/3; do expand -t "$t" f; echo "$t $?"; done; expand -2 f; unexpand -a -t 3 f | od -c | head -3
## stdout:
#| a b  c d
#| 2,5 0
#| a  b   c   d
#| 3,+4 0
#| a b   c     d
#| 2,/6 0
#| a  b  c  d
#| /3 0
#| a    b    c    d
#| +5 0
#| a b c d
#| 2 4 0
#| 4,4 1
#| 0 1
#| x 1
#| 2,+3,+4 1
#| 1,+2,/3 1
#| a b c d
#| 0000000   a  \t   b  \t   c  \t   d  \n
#| 0000010
## stderr:
#| expand: tab sizes must be ascending
#| expand: tab size cannot be 0
#| expand: tab size contains invalid character(s): ‘x’
#| expand: '+' specifier only allowed with the last value
#| expand: '/' specifier is mutually exclusive with '+'
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "a\tb\tc\td\n"

#### stat -c --printf: directives that are none
touch f; stat -c '%q %% %n' f; stat --printf='%9%' f; echo $?; stat --printf='a\' f; echo; stat -c '%5n|%-5n|%05a' f
## stdout:
#| ? % f
#| 1
#| a\
#|     f|f    |00644
## stderr:
#| stat: ‘%9%’: invalid directive
#| stat: warning: backslash at end of format
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 ""

#### tail, uniq: the old way
seq 12 > f; tail -l f | head -2; tail +11 f; tail -3 f; tail -2c f; printf 'xa\nya\nyb\n' | uniq +1; printf 'a b\nc b\n' | uniq -1
## stdout:
#| 3
#| 4
#| 11
#| 12
#| 10
#| 11
#| 12
#| 2
#| xa
#| yb
#| a b
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n"

#### mawk: places before values, fields and what names them
awk 'BEGIN { a[i++] = i; print a[0]; b[1] = length(b); print b[1] }'; echo 'p q r' | awk '{ print $NF++; print NF; $0 = "0"; if ($0) print "text"; if ($9 == 0) print "zero"; ($1)++; print; x = 1; print $x++, $1 }'; awk 'BEGIN { CONVFMT = "%.2f"; printf "%s\n", 3.14159; print 0x1F, 1e2x }'
## stdout:
#| 1
#| 1
#| r
#| 4
#| text
#| 1
#| 1 2
#| 3.14
#| 0 100
## exit: 0

#### mawk: mistakes that it goes on behind
awk 'BEGIN { x = ; y = 1
 z = = 2 }
{ print $1 ) }'; echo $?; awk 'function f(a) { next } BEGIN { f(1) }'; awk 'BEGIN { g(1); h(2) }'; awk 'function f(x) { x[1] = 1 } BEGIN { f(a); a = 2 }'; awk 'BEGIN { a[1] = 1; a = 2 }'; awk '@include "x"
BEGIN { print 1 }'; awk 'BEGIN { print 1e999 }'; awk 'BEGIN { print substr("x") ; print match("a") }'
## stdout:
#| 2
## stderr:
#| awk: line 1: syntax error at or near ;
#| awk: line 2: syntax error at or near =
#| awk: line 3: extra ')'
#| awk: line 1: improper use of next
#| awk: line 2: function h never defined
#| awk: line 2: function g never defined
#| awk: line 1: illegal reference to array a
#| awk: line 1: illegal reference to array a
#| awk: 1: unexpected character '@'
#| awk: line 1: 1e999 : decimal overflow
#| awk: line 1: wrong number of arguments in call to substr
#| awk: line 1: syntax error at or near )
## exit: 2

#### usage: options that no tool has
for t in sort cut ls stat touch env date od join tac comm; do $t -/ 2>&1; echo $?; done; sort --oops; env --oops; cut --out; POSIXLY_CORRECT=1 basename a --suffix=x; echo $?
## stdout:
#| sort: invalid option -- '/'
#| Try 'sort --help' for more information.
#| 2
#| cut: invalid option -- '/'
#| Try 'cut --help' for more information.
#| 1
#| ls: invalid option -- '/'
#| Try 'ls --help' for more information.
#| 2
#| stat: invalid option -- '/'
#| Try 'stat --help' for more information.
#| 1
#| touch: invalid option -- '/'
#| Try 'touch --help' for more information.
#| 1
#| env: invalid option -- '/'
#| Try 'env --help' for more information.
#| 125
#| date: invalid option -- '/'
#| Try 'date --help' for more information.
#| 1
#| od: invalid option -- '/'
#| Try 'od --help' for more information.
#| 1
#| join: invalid option -- '/'
#| Try 'join --help' for more information.
#| 1
#| tac: invalid option -- '/'
#| Try 'tac --help' for more information.
#| 1
#| comm: invalid option -- '/'
#| Try 'comm --help' for more information.
#| 1
#| a
#| 0
## stderr:
#| sort: unrecognized option '--oops'
#| Try 'sort --help' for more information.
#| env: unrecognized option '--oops'
#| Try 'env --help' for more information.
#| cut: option '--output-delimiter' requires an argument
#| Try 'cut --help' for more information.
## exit: 0
