# bash 5.2: what scripts use beyond POSIX.

#### shell bash extended patterns: in case, with every operator
#!/bin/bash
shopt -s extglob
for x in '' a aa ab b abab c; do
  case $x in
    ?(a)) echo "$x: at most one" ;;
    +(a)) echo "$x: ones" ;;
    +(ab)) echo "$x: pairs" ;;
    @(b|d)) echo "$x: of a list" ;;
    !(z)) echo "$x: not z" ;;
  esac
done
## stdout:
#| : at most one
#| a: at most one
#| aa: ones
#| ab: pairs
#| b: of a list
#| abab: pairs
#| c: not z
## exit: 0

#### shell bash extended patterns: pathnames
#!/bin/bash
shopt -s extglob
mkdir d; cd d; touch a.conf a.conf.bak b.conf c.txt .hid
echo !(*.bak) ; echo +([a-b]).conf; echo @(a|c).*; echo *.?(x)conf; echo ?(.)*; echo *(no)such; echo !(*)
## stdout:
#| a.conf b.conf c.txt
#| a.conf b.conf
#| a.conf a.conf.bak c.txt
#| a.conf b.conf
#| .hid a.conf a.conf.bak b.conf c.txt
#| *(no)such
#| !(*)
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/.hid file 0644 0:0 ""
#+ /tmp/d/a.conf file 0644 0:0 ""
#+ /tmp/d/a.conf.bak file 0644 0:0 ""
#+ /tmp/d/b.conf file 0644 0:0 ""
#+ /tmp/d/c.txt file 0644 0:0 ""

#### shell bash extended patterns: removal and substitution
#!/bin/bash
shopt -s extglob
x='   padded text   '
x="${x##+([[:space:]])}"; x="${x%%+([[:space:]])}"; echo "[$x]"
y=foo123bar45; echo "${y//+([0-9])/N}" "${y/#!(bar)/_}" "${y%%*([0-9])}" "${y//@(foo|bar)/-}" "${y//?(1)2/t}"
## stdout:
#| [padded text]
#| fooNbarN _ foo123bar -123-45 foot3bar45
## exit: 0

#### shell bash extended patterns: always there in [[ ==
#!/bin/bash
[[ foo.tar.gz == *.@(tar.gz|zip) ]] && echo archive
[[ 00012 == +([0-9]) ]] && echo number
[[ abc == !(abc) ]] || echo not
[[ "+(x)" == "+(x)" ]] && echo literal
p='@(a|b)'; [[ a == $p ]] && echo variable; [[ a == "$p" ]] || echo quoted
## stdout:
#| archive
#| number
#| not
#| literal
#| variable
#| quoted
## exit: 0

#### shell bash extended patterns: off by default in case
#!/bin/bash
shopt extglob; echo $?
case '@(a)' in "@(a)") echo literal ;; esac
p='+(a)'; case aa in $p) echo matched ;; *) echo plain ;; esac
x=aab; echo "${x##+(a)}" 2>&1
## stdout: "extglob        \toff\n1\nliteral\nplain\naab\n"
## exit: 0

#### shell bash extended patterns: nested, and negation inside
#!/bin/bash
shopt -s extglob
for f in lib1.so lib22.so.1 libx.a lib.so; do
  [[ $f == lib+([0-9]).so?(.+([0-9])) ]] && echo "$f versioned"
  [[ $f == !(*.a|*.so) ]] && echo "$f other"
  case $f in lib*(@([0-9])|x).@(so|a)) echo "$f ok";; esac
done
## stdout:
#| lib1.so versioned
#| lib1.so ok
#| lib22.so.1 versioned
#| lib22.so.1 other
#| libx.a ok
#| lib.so ok
## exit: 0

#### shell bash extended patterns: shopt in eval
#!/bin/bash
eval 'shopt -s extglob'
eval 'case aaa in +(a)) echo yes;; esac'
shopt -u extglob
eval 'case aaa in +(a)) echo yes;; esac' 2>/dev/null || echo refused
## stdout:
#| yes
#| refused
## exit: 0

#### shell bash: globstar
#!/bin/bash
shopt -s globstar
mkdir -p d/e/f; touch d/1.sh d/e/2.sh d/e/f/3.sh d/.h.sh
echo **/*.sh; echo d/**; echo **/; echo d/**/f; echo x**; shopt -u globstar; echo d/**
## stdout:
#| d/1.sh d/e/2.sh d/e/f/3.sh
#| d/ d/1.sh d/e d/e/2.sh d/e/f d/e/f/3.sh
#| d/ d/e/ d/e/f/
#| d/e/f
#| x**
#| d/1.sh d/e
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/.h.sh file 0644 0:0 ""
#+ /tmp/d/1.sh file 0644 0:0 ""
#+ /tmp/d/e dir 0755 0:0
#+ /tmp/d/e/2.sh file 0644 0:0 ""
#+ /tmp/d/e/f dir 0755 0:0
#+ /tmp/d/e/f/3.sh file 0644 0:0 ""

#### shell bash globstar: off
#!/bin/bash
mkdir -p d/e/f; touch d/1.sh d/e/2.sh; echo **/*.sh; echo **
## stdout:
#| d/1.sh
#| d
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/1.sh file 0644 0:0 ""
#+ /tmp/d/e dir 0755 0:0
#+ /tmp/d/e/2.sh file 0644 0:0 ""
#+ /tmp/d/e/f dir 0755 0:0

#### shell bash: nocaseglob and nocasematch
#!/bin/bash
touch Readme README2 other; shopt -s nocaseglob; echo read*; shopt -u nocaseglob; echo read*
shopt -s nocasematch; case FOO in foo) echo match;; esac; [[ FOO == f* ]] && echo match2; [[ FOO =~ ^fo ]] && echo match3; x=aAb; echo ${x//a/-}
[ A = a ] || echo test is not
## stdout:
#| README2 Readme
#| read*
#| match
#| match2
#| match3
#| --b
#| test is not
## exit: 0
## changes:
#+ /tmp/README2 file 0644 0:0 ""
#+ /tmp/Readme file 0644 0:0 ""
#+ /tmp/other file 0644 0:0 ""

#### shell bash: lastpipe
#!/bin/bash
shopt -s lastpipe
printf '1\n2\n3\n' | while read -r n; do sum=$((sum+n)); done; echo $sum
echo x | read -r v; echo "$v"
## stdout:
#| 6
#| x
## exit: 0

#### shell bash: shopt -q, -p and the status
#!/bin/bash
shopt -q nullglob; echo $?; shopt -s nullglob; shopt -q nullglob; echo $?; shopt -p nullglob extglob; echo $?; shopt nullglob; shopt -s nosuch; echo $?
## stdout: "1\n0\nshopt -s nullglob\nshopt -u extglob\n1\nnullglob       \ton\n1\n"
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: shopt: nosuch: invalid shell option name
## exit: 0

#### shell bash: shopt -o
#!/bin/bash
shopt -o errexit; shopt -so pipefail; false | true; echo $?; shopt -uo pipefail; shopt -qo pipefail; echo $?; shopt -po pipefail
## stdout: "errexit        \toff\n1\n1\nset +o pipefail\n"
## exit: 1

#### shell bash: nullglob with assignment and for
#!/bin/bash
shopt -s nullglob; x=*.none; echo "$x"; for f in *.none; do echo never; done; a=(*.none); echo ${#a[@]}; set -- *.none; echo $#
## stdout:
#| *.none
#| 0
#| 0
## exit: 0

#### shell bash: dotglob
#!/bin/bash
touch .a b; shopt -s dotglob; echo *; shopt -u dotglob; echo *
## stdout:
#| .a b
#| b
## exit: 0
## changes:
#+ /tmp/.a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""

#### shell bash: GLOBIGNORE
#!/bin/bash
touch a.c b.c .h; GLOBIGNORE='b*'; echo *; GLOBIGNORE='*.c'; echo *; unset GLOBIGNORE; echo *
## stdout:
#| .h a.c
#| .h
#| a.c b.c
## exit: 0
## changes:
#+ /tmp/.h file 0644 0:0 ""
#+ /tmp/a.c file 0644 0:0 ""
#+ /tmp/b.c file 0644 0:0 ""

#### shell bash: xpg_echo
#!/bin/bash
shopt -s xpg_echo; echo 'a\tb'; shopt -u xpg_echo; echo 'a\tb' 
## stdout: "a\tb\na\\tb\n"
## exit: 0

#### shell bash: inherit_errexit
#!/bin/bash
set -e; x=$(false; echo on); echo "$x"; shopt -s inherit_errexit; x=$(false; echo on); echo "never"
## stdout:
#| on
## exit: 1

#### shell bash namerefs: read and write through
#!/bin/bash
declare -n ref=target; target=1; echo $ref; ref=2; echo $target ${!ref}; unset ref; echo ${target-unset}; declare -n ref; declare -p ref; unset -n ref; echo ${ref-gone}
## stdout:
#| 1
#| 2 target
#| unset
#| declare -n ref="target"
#| gone
## exit: 0

#### shell bash namerefs: as a parameter of a function
#!/bin/bash
addto() { local -n list=$1; shift; list+=("$@"); }
declare -a l=(a); addto l b 'c d'; echo ${#l[@]} "${l[2]}"
setv() { local -n out=$1; out=$(( $2 * 2 )); }; setv r 21; echo $r
count() { local -n arr=$1; for k in "${!arr[@]}"; do echo "$k=${arr[$k]}"; done; }; declare -A m=([x]=1); count m; echo ${#m[@]}
## stdout:
#| 3 c d
#| 42
#| x=1
#| 1
## exit: 0

#### shell bash namerefs: to an element and in for
#!/bin/bash
a=(1 2 3); declare -n e='a[1]'; e=9; echo ${a[@]} $e; x=1 y=2; declare -n v; for v in x y; do echo $v; v=$((v+10)); done; echo $x $y
## stdout:
#| 1 9 3 9
#| 1
#| 2
#| 11 12
## exit: 0

#### shell bash namerefs: export, test, unset and printf -v
#!/bin/bash
declare -n n=VAR; export n=5; sh -c 'echo ${VAR-none} ${n-none}'; [[ -v n ]] && echo set; printf -v n %03d 7; echo $VAR; read -r n <<< input; echo $VAR; [[ -R n ]] && echo ref; unset n; echo ${VAR-unset}; declare -p n
## stdout:
#| 5 none
#| set
#| 007
#| input
#| ref
#| unset
#| declare -n n="VAR"
## exit: 0

#### shell bash: @A on an unset variable, a scalar and arrays
#!/bin/bash
echo "[${x@A}]"; x='a b'; echo "${x@A}"; declare -a a=(1 '2 3'); echo "${a[@]@A}"; declare -A m=([k]=v); echo "${m[@]@A}"; declare -ix n=5; echo "${n@A}"; declare -r q="it's"; echo "${q@A}"; declare u; echo "[${u@A}]"; echo "${a@A}"
## stdout:
#| []
#| x='a b'
#| declare -a a=([0]="1" [1]="2 3")
#| declare -A m=([k]="v" )
#| declare -ix n='5'
#| declare -r q='it'\''s'
#| []
#| declare -a a='1'
## exit: 0

#### shell bash: @a, @E, @P, @K, @k
#!/bin/bash
declare -ix n=5; declare -a a=(1 '2 3'); declare -r r=1; echo "${n@a} ${a@a} ${r@a} [${none@a}]"; e='a\tb\x41'; echo "${e@E}"; echo "${a[@]@K}"; for w in "${a[@]@k}"; do echo "<$w>"; done; declare -A m=([k y]='v w'); echo "${m[@]@K}"
## stdout: "ix a r []\na\tbA\n0 \"1\" 1 \"2 3\"\n<0>\n<1>\n<1>\n<2 3>\n\"k y\" \"v w\" \n"
## exit: 0

#### shell bash: @Q of what needs quoting
#!/bin/bash
for v in '' plain 'a b' "it's" $'tab\there' $'new\nline' $'\x01\x7f' '$x' 'é' $'\xff' '~' '*' 'a"b'; do echo "${v@Q}"; done; set -- 'a b' c; echo "${@@Q}"; unset u; echo "[${u@Q}]"
## stdout:
#| ''
#| 'plain'
#| 'a b'
#| 'it'\''s'
#| $'tab\there'
#| $'new\nline'
#| $'\001\177'
#| '$x'
#| 'é'
#| $'\377'
#| '~'
#| '*'
#| 'a"b'
#| 'a b' 'c'
#| []
## exit: 0

#### shell bash: @U, @u and @L on arrays
#!/bin/bash
a=(one two); echo "${a[@]@U}" "${a[@]@u}" "${a@u}"; B=(ONE); echo ${B[0]@L}
## stdout:
#| ONE TWO One Two One
#| one
## exit: 0

#### shell bash: printf %q
#!/bin/bash
printf '%q\n' '' plain 'a b' "it's" $'tab\there' $'new\nline' '$x' 'é' $'\xff' '~' 'a~' '*' 'a=b' '#c' 'a#' '{x,y}' '!' 'a!b' '^'  ; printf '%Q\n' 'a b'; printf '%.3q\n' 'a b c' 
## stdout: "''\nplain\na\\ b\nit\\'s\n$'tab\\there'\n$'new\\nline'\n\\$x\né\n$'\\377'\n\\~\na~\n\\*\na=b\n\\#c\na#\n\\{x\\,y\\}\n\\!\na\\!b\n\\^\na\\ b\na\\ \n"
## exit: 0

#### shell bash: printf %(...)T
#!/bin/bash
TZ=UTC printf '%(%Y-%m-%d %H:%M:%S)T\n' 0; TZ=UTC printf '%(%F %j %a %b %e)T|\n' 86400; printf -v d '%(%Y)T' 1000000000; echo $d; TZ=UTC printf '%()T\n' 0; TZ=UTC printf '[%20(%F)T]\n' 0
## stdout:
#| 1970-01-01 00:00:00
#| 1970-01-02 002 Fri Jan  2|
#| 2001
#| 00:00:00
#| [          1970-01-01]
## exit: 0

#### shell bash: printf -v and arrays
#!/bin/bash
printf -v x '%s-%s' a b; echo "$x"; printf -v a[2] %d 7; echo "${a[2]}" ${#a[@]}; declare -A m; printf -v 'm[k]' %s v; echo ${m[k]}; printf -v 1x %s y; echo $?; printf '%s %s\n' 1 2 3; printf '%b|%5.2f|%x|%o|%c|%e\n' 'a\n' 3.14159 255 8 xyz 12345.678; printf '%d %d\n' 0x10 "'A"; printf '%*d|%-*d|\n' 5 42 5 42
## stdout: "a-b\n7 1\nv\n2\n1 2\n3 \na\n| 3.14|ff|10|x|1.234568e+04\n16 65\n   42|42   |\n"
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: printf: `1x': not a valid identifier
## exit: 0

#### shell bash: printf errors and escapes
#!/bin/bash
printf '%d\n' abc; echo $?; printf '%s\n'; printf 'a\x41\u00e9\101\e[0m\n' | od -An -tx1; printf '%z\n'; echo $?; printf -- '-%s\n' x; printf '%5s|%-5s|%05d\n' ab cd 42; printf '%i %u\n' -5 5; printf %s\\n a b c
## stdout:
#| 0
#| 1
#|
#|  61 41 c3 a9 41 1b 5b 30 6d 0a
#| 1
#| -x
#|    ab|cd   |00042
#| -5 5
#| a
#| b
#| c
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: printf: abc: invalid number
#| /var/lib/dpkg/info/oracle.postinst: line 2: printf: `\': invalid format character
## exit: 0

#### shell bash arrays: slices and negative indices
#!/bin/bash
a=(a b c d e); echo "${a[@]:1:2}" "${a[@]: -2}" "${a[@]:1}" "${a[@]: -3:2}" "${a[-1]}" "${a[@]:10}." "${a[*]:0:1}"; unset 'a[2]'; echo "${a[@]:2:2}" ${!a[@]}; s=(x); echo "${s[@]:0:1}" "${s:0:1}"; a[-1]=z; echo ${a[@]}
## stdout:
#| b c d e b c d e c d e . a
#| d e 0 1 3 4
#| x x
#| a b d z
## exit: 0

#### shell bash arrays: sparse, holes and appending
#!/bin/bash
a[5]=f; a[2]=c; echo ${!a[@]} ${a[@]} ${#a[@]}; a+=(g h); echo ${!a[@]}; a=("${a[@]}"); echo ${!a[@]}; a[1]+=X; echo ${a[1]}; b=([3]=x y [1]=z); echo ${!b[@]} ${b[@]}; c=(); c+=(1); c+=(2); echo ${c[*]}; d=abc; d+=(x); echo ${d[@]}
## stdout:
#| 2 5 c f 2
#| 2 5 6 7
#| 0 1 2 3
#| fX
#| 1 3 4 z x y
#| 1 2
#| abc x
## exit: 0

#### shell bash arrays: associative keys with spaces and special characters
#!/bin/bash
declare -A m=(["a b"]=1 ['$x']=2 [c]="d e"); k='a b'; echo "${m[$k]}" "${m['$x']}" "${m[c]}" ${#m[@]}; m[$k]+=9; echo "${m[a b]}"; unset "m[c]"; echo ${#m[@]}; [[ -v m[a\ b] ]] && echo there; [[ -v 'm[zz]' ]] || echo absent; for k in "${!m[@]}"; do echo "$k"; done | sort
## stdout:
#| 1 2 d e 3
#| 19
#| 2
#| there
#| absent
#| $x
#| a b
## exit: 0

#### shell bash arrays: order of the keys of an associative array
#!/bin/bash
declare -A m; for k in one two three four five six seven; do m[$k]=$((++i)); done; echo "${!m[@]}"; echo "${m[@]}"; declare -p m; unset 'm[two]'; m[eight]=8; echo "${!m[@]}"
## stdout:
#| four seven two three six one five
#| 4 7 2 3 6 1 5
#| declare -A m=([four]="4" [seven]="7" [two]="2" [three]="3" [six]="6" [one]="1" [five]="5" )
#| four seven three six one five eight
## exit: 0

#### shell bash arrays: assignment from pairs
#!/bin/bash
declare -A m=(a 1 b 2); echo "${m[a]} ${m[b]}" ${#m[@]}; declare -A n; n=([x]=1); n+=([y]=2 [x]+=3); echo ${n[x]} ${n[y]}
## stdout:
#| 1 2 2
#| 13 2
## exit: 0

#### shell bash arrays: unset, length and whole copies
#!/bin/bash
a=(1 2 3); b=("${a[@]}"); unset a; echo ${#a[@]} ${#b[@]} ${b[1]}; unset 'b[@]'; echo ${#b[@]}; c=(x); c=y; echo ${c[0]} $c; echo ${#c[0]} ${#c}; local=(1); echo ${local[0]}
## stdout:
#| 0 3 2
#| 0
#| y y
#| 1 1
#| 1
## exit: 0

#### shell bash arrays: in arithmetic
#!/bin/bash
a=(3 1 2); i=1; echo $((a[i]+a[0]*2)) $((a[i+1])) $((${#a[@]})); ((a[i]+=5)); echo ${a[1]}; ((a[7]=4)); echo ${!a[@]}; declare -A m=([k]=5); echo $((m[k]+1)); ((m[k]++, m[n]=2)); echo ${m[k]} ${m[n]}; b[i+1]=x; echo ${!b[@]}; echo ${a[$i]} ${a[i]} ${a["0"]}
## stdout:
#| 7 2 3
#| 6
#| 0 1 2 7
#| 6
#| 6 2
#| 2
#| 6 6 3
## exit: 0

#### shell bash arrays: readonly, exported and local
#!/bin/bash
readonly -a R=(1 2); R[0]=5; echo "status $?"; echo ${R[0]}
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: R: readonly variable
## exit: 1

#### shell bash arrays: local to a function
#!/bin/bash
a=(g); f() { local -a a=(l m); a+=(n); echo ${a[@]}; g; }; g() { echo ${#a[@]}; a[0]=changed; echo ${a[0]}; }; f; echo ${a[@]}; h() { local x=(1 2); echo ${x[1]}; }; h; echo ${x[1]-gone}
## stdout:
#| l m n
#| 3
#| changed
#| g
#| 2
#| gone
## exit: 0

#### shell bash arrays: declare -p of all kinds
#!/bin/bash
declare -a a=(1 'b c' $'t\tb'); declare -A m=([k]='v "q"'); declare -i i=3; declare -r r=x; declare -x e='$y'; declare -l l=AB; s=$'a\nb'; declare -p a m i r e l s; declare n; declare -p n; declare -p none; echo $?; declare -ar ra=(1); declare -p ra
## stdout:
#| declare -a a=([0]="1" [1]="b c" [2]=$'t\tb')
#| declare -A m=([k]="v \"q\"" )
#| declare -i i="3"
#| declare -r r="x"
#| declare -x e="\$y"
#| declare -l l="ab"
#| declare -- s=$'a\nb'
#| declare -- n
#| 1
#| declare -ar ra=([0]="1")
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: declare: none: not found
## exit: 0

#### shell bash arrays: splitting words into them
#!/bin/bash
s='a  b *'; set -f; a=($s); set +f; echo ${#a[@]}; IFS=:; p='x:y::z'; b=($p); echo ${#b[@]} "${b[2]}"; unset IFS; c=($(echo 1 2; echo 3)); echo ${#c[@]}; IFS=, ; echo "${c[*]}"; d="${c[*]}"; echo $d
## stdout: "3\n4 \n3\n1,2,3\n1 2 3\n"
## exit: 0

#### shell bash indirect expansion: with operators and arrays
#!/bin/bash
x=y y=val; echo ${!x} ${!x:-d} ${!x%l} ${!x:1} ${!x^}; unset y; echo ${!x:-default} ${!x+set}.; a=(p q); r='a[1]'; echo ${!r}; r='a[@]'; for w in "${!r}"; do echo "<$w>"; done; n=2; set -- one two; echo ${!n} ${!#}; echo ${!none} ; echo after
## stdout:
#| val val va al Val
#| default .
#| q
#| <p>
#| <q>
#| two two
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: none: invalid indirect expansion
## exit: 1

#### shell bash indirect expansion: names by prefix
#!/bin/bash
MY_A=1 MY_B=2; echo ${!MY_*} "${!MY_@}"; for n in "${!MY_@}"; do echo "$n=${!n}"; done; echo "[${!NOPE*}]"
## stdout:
#| MY_A MY_B MY_A MY_B
#| MY_A=1
#| MY_B=2
#| []
## exit: 0

#### shell bash mapfile: -t, -n, -s, -O, -d
#!/bin/bash
printf 'a\nb\nc\nd' > f; mapfile -t l < f; echo ${#l[@]} "${l[3]}"; mapfile -n 2 l < f; printf '<%s>' "${l[@]}"; echo; mapfile -t -s 2 l < f; echo ${l[@]}; mapfile -t -O 3 l < f; echo ${!l[@]} ; printf 'x\0y\0' > z; mapfile -d '' -t q < z; echo ${#q[@]} ${q[1]}; mapfile < f; echo ${#MAPFILE[@]}; mapfile -t e < /dev/null; echo ${#e[@]}
## stdout:
#| 4 d
#| <a
#| ><b
#| >
#| c d
#| 0 1 3 4 5 6
#| 2 y
#| 4
#| 0
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "a\nb\nc\nd"
#+ /tmp/z file 0644 0:0 "x\u0000y\u0000"

#### shell bash mapfile: from a here-string and a process
#!/bin/bash
mapfile -t a <<< 'one
two'; echo ${#a[@]}; readarray -t b < <(printf '1\n\n3\n'); echo ${#b[@]} "<${b[1]}>"; mapfile -t c <<< ''; echo ${#c[@]}; mapfile -t -u 5 d 5<<< x; echo ${d[0]}
## stdout:
#| 2
#| 3 <>
#| 1
#| x
## exit: 0

#### shell bash read: -a, -d, -n, -N, -t, -r, -s, -p, -u, -i
#!/bin/bash
read -r -a w <<< ' a b\tc  '; echo ${#w[@]} "${w[1]}"; read -d : x <<< 'ab:cd'; echo "$x"; read -n 2 x <<< abc; echo $x; read -N 4 x <<< $'ab\ncd'; printf '%q\n' "$x"; read -t 0 < /dev/null; echo $?; read -u 7 x 7<<< seven; echo $x; read -s -p prompt x <<< z; echo $x; read x y <<< 'a\ b c'; echo "$x|$y"; read -r x y <<< 'a\ b c'; echo "$x|$y"; read x < /dev/null; echo "$? [$x]"; printf 'no newline' | { read x; echo "$? $x"; }; read -rd '' x < <(printf 'l1\nl2\0rest'); echo "$? $x"
## stdout:
#| 2 b\tc
#| ab
#| ab
#| $'ab\nc'
#| 0
#| seven
#| z
#| a b|c
#| a\|b c
#| 1 []
#| 1 no newline
#| 0 l1
#| l2
## exit: 0

#### shell bash read: IFS that is no white space
#!/bin/bash
IFS=: read a b c <<< '1::3:4'; echo "$a|$b|$c"; IFS=, read -ra f <<< 'x,,y,'; echo ${#f[@]}; while IFS== read -r k v; do echo "$k -> $v"; done <<< $'a=1\nb=2=3'; IFS= read -r l <<< '  keep  '; echo "[$l]"; read <<< '  reply '; echo "[$REPLY]"
## stdout:
#| 1||3:4
#| 3
#| a -> 1
#| b -> 2=3
#| [  keep  ]
#| [  reply ]
## exit: 0

#### shell bash read: in loops over a file, the last line without a newline
#!/bin/bash
printf 'a\nb\nlast' > f; while read -r l || [[ -n $l ]]; do echo "<$l>"; done < f; n=0; while read -r l; do ((++n)); done < f; echo $n
## stdout:
#| <a>
#| <b>
#| <last>
#| 2
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "a\nb\nlast"

#### shell bash: [[ -v ]]
#!/bin/bash
x=; declare u; a=(1); declare -A m=([k]=); [[ -v x ]] && echo x; [[ -v u ]] || echo u; [[ -v a ]] && echo a; [[ -v a[0] ]] && echo a0; [[ -v a[1] ]] || echo a1; [[ -v m ]] || echo m; [[ -v m[k] ]] && echo mk; b=([1]=x); [[ -v b ]] || echo b; [[ -v HOME ]] && echo HOME; test -v x && echo test; [ -v nope ] || echo nope; set -- p; [[ -v 1 ]] && echo one; [[ -v 2 ]] || echo two; [[ -v a[@] ]] && echo all
## stdout:
#| x
#| u
#| a
#| a0
#| a1
#| m
#| mk
#| b
#| HOME
#| test
#| nope
#| one
#| two
#| all
## exit: 0

#### shell bash: [[ -o ]]
#!/bin/bash
[[ -o errexit ]] || echo off; set -e; [[ -o errexit ]] && echo on; [[ -o pipefail ]] || echo nopipe; set -o pipefail; [ -o pipefail ] && echo pipe; [[ -o nosuch ]] || echo no
## stdout:
#| off
#| on
#| nopipe
#| pipe
#| no
## exit: 0

#### shell bash [[: files and strings
#!/bin/bash
touch f; ln -s f l; mkdir d; [[ -e f && -f f && ! -d f ]] && echo 1; [[ -L l && -h l ]] && echo 2; [[ -s f ]] || echo 3; [[ f -ef l ]] && echo 4; x='a b'; [[ $x == 'a b' ]] && echo 5; [[ -n $none ]] || echo 6; [[ -z $none && -d d ]] && echo 7; [[ b > a ]] && echo 8; [[ ! ( a == b ) ]] && echo 9; [[ $x == a* && $x != *c ]] && echo 10; [[ x ]] && echo 11; [[ '' ]] || echo 12; [[ 5 -lt 10 ]] && echo 13; n=7; [[ n -eq 7 ]] && echo 14; [[ 08 -eq 8 ]]; echo $?
## stdout:
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
#| 11
#| 12
#| 13
#| 14
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: [[: 08: value too great for base (error token is "08")
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/f file 0644 0:0 ""
#+ /tmp/l symlink 0777 0:0 -> f

#### shell bash [[ =~: captures, anchors and classes
#!/bin/bash
[[ "key = value" =~ ^([a-z]+)\ *=\ *(.*)$ ]] && echo "${BASH_REMATCH[1]}|${BASH_REMATCH[2]}"; re='^([0-9]+)\.([0-9]+)(\.([0-9]+))?$'; [[ 1.22 =~ $re ]]; echo ${#BASH_REMATCH[@]} "<${BASH_REMATCH[3]}>"; [[ a.b =~ a"."b ]] && echo dot; [[ axb =~ a"."b ]] || echo nodot; [[ "[x]" =~ \[x\] ]] && echo bracket; [[ foo =~ o{2} ]] && echo braces; [[ abc =~ [[:alpha:]]+ ]] && echo ${BASH_REMATCH}; [[ zz =~ y ]]; echo $? ${#BASH_REMATCH[@]}; [[ x =~ [ ]]; echo $?
## stdout:
#| key|value
#| 5 <>
#| dot
#| nodot
#| bracket
#| braces
#| abc
#| 1 0
#| 2
## exit: 0

#### shell bash [[ =~: in a loop that consumes
#!/bin/bash
s='a1b22c333'; while [[ $s =~ ([a-z])([0-9]+) ]]; do echo "${BASH_REMATCH[1]} ${BASH_REMATCH[2]}"; s=${s#*"${BASH_REMATCH[0]}"}; done; v='1:2.3-4~deb12u1'; [[ $v =~ ^(([0-9]+):)?([^-]*)(-(.*))?$ ]]; printf '<%s>' "${BASH_REMATCH[@]}"; echo
## stdout:
#| a 1
#| b 22
#| c 333
#| <1:2.3-4~deb12u1><1:><1><2.3><-4~deb12u1><4~deb12u1>
## exit: 0

#### shell bash: wait -n and wait of a list
#!/bin/bash
(exit 3) & wait -n; echo $?; (exit 4) & p=$!; wait $p; echo $?; true & false & wait; echo $?; (exit 5) & a=$!; (exit 6) & b=$!; wait $a $b; echo $?
## stdout:
#| 3
#| 4
#| 0
#| 6
## exit: 0

#### shell bash wait -n: the one that ends first
#!/bin/bash
(sleep 2; exit 7) & (sleep 1; exit 8) & wait -n; echo $?; wait -n; echo $?
## stdout:
#| 8
#| 7
## exit: 0

#### shell bash: wait -n -p
#!/bin/bash
(sleep 1; exit 2) & p=$!; wait -n -p which; echo $? $((which == p)); wait -n; echo $?
## stdout:
#| 2 1
#| 127
## exit: 0

#### shell bash: local -
#!/bin/bash
f() { local -; set -f -u; echo *; }; touch a; f; echo *; case $- in *u*) echo u;; *) echo no u;; esac; g() { local - ; set -o pipefail; false | true; echo $?; }; g; false | true; echo $?
## stdout:
#| *
#| a
#| no u
#| 1
#| 0
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### shell bash local: options and shadowing
#!/bin/bash
x=1; f() { local x; echo "${x-unset}"; x=2; g; }; g() { echo $x; x=3; }; f; echo $x; h() { local -i n=2+3; local -r c=k; local -a a=(1 2); local -A m=([a]=b); echo $n $c ${a[1]} ${m[a]}; unset x; echo "${x-u}"; }; h; k() { local x=$x; x+=5; echo $x; }; x=a; k; echo $x; local z; echo $?
## stdout:
#| unset
#| 2
#| 1
#| 5 k 2 b
#| u
#| a5
#| a
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: local: can only be used in a function
## exit: 0

#### shell bash local: unset in the caller's frame
## wrong: the variable of the caller is unset, and the one outside is not seen
#!/bin/bash
x=g; f() { local x=f; u; echo "${x-unset}"; }; u() { unset x; echo "${x-unset}"; }; f; echo $x; f2() { local x=f; unset x; echo "${x-unset}"; }; f2; echo $x
## stdout:
#| g
#| g
#| g
#| unset
#| g
## exit: 0

#### shell bash: trap -p
#!/bin/bash
trap 'echo bye' EXIT; trap "echo 'int'" INT TERM; trap '' HUP; trap -p; trap -p INT; trap - INT TERM HUP; trap; trap 'exit 3' USR1; kill -USR1 $$; echo never
## stdout:
#| trap -- 'echo bye' EXIT
#| trap -- '' SIGHUP
#| trap -- 'echo '\''int'\''' SIGINT
#| trap -- 'echo '\''int'\''' SIGTERM
#| trap -- 'echo '\''int'\''' SIGINT
#| trap -- 'echo bye' EXIT
#| bye
## exit: 3

#### shell bash trap ERR: with -E, functions and conditions
#!/bin/bash
trap 'echo "err $? line $LINENO"' ERR; false; if false; then :; fi; false || true; ! true; f() { false; true; }; f; set -E; f; (exit 3); x=$(exit 4); true && false; [[ a == b ]]; trap - ERR; false; echo done
## stdout:
#| err 1 line 2
#| err 1 line 2
#| err 3 line 2
#| err 4 line 2
#| err 1 line 2
#| err 1 line 2
#| done
## exit: 0

#### shell bash: trap DEBUG
## wrong: not modelled: trap of DEBUG
#!/bin/bash
trap 'echo "D: $BASH_COMMAND"' DEBUG; x=1; echo $x; trap - DEBUG; echo end
## stdout:
#| D: x=1
#| D: echo $x
#| 1
#| D: trap - DEBUG
#| end
## exit: 0

#### shell bash: trap RETURN
## wrong: not modelled: trap of RETURN
#!/bin/bash
f() { trap 'echo returning' RETURN; echo in; }; f; g() { echo g; }; g; trap - RETURN; g
## stdout:
#| in
#| returning
#| g
#| g
## exit: 0

#### shell bash trap EXIT: in subshells, with errexit and exit status
#!/bin/bash
set -e; trap 'echo "exit $?"' EXIT; (trap 'echo sub' EXIT; false) || echo caught; x=$(trap 'echo inner' EXIT; echo out); echo "$x"; f() { return 7; }; f
## stdout:
#| sub
#| caught
#| out
#| inner
#| exit 7
## exit: 7

#### shell bash: caller
#!/bin/bash
f() { caller; caller 0; caller 1; g; }
g() { caller 0
caller 1; caller 9; echo $?; }
f
caller; echo $?
caller 0; echo $?
## stdout:
#| 5 /var/lib/dpkg/info/oracle.postinst
#| 5 main /var/lib/dpkg/info/oracle.postinst
#| 2 f /var/lib/dpkg/info/oracle.postinst
#| 5 main /var/lib/dpkg/info/oracle.postinst
#| 1
#| 0 NULL
#| 0
#| 1
## exit: 0

#### shell bash: FUNCNAME, BASH_SOURCE and BASH_LINENO
#!/bin/bash
f() { g; }
g() { echo "${FUNCNAME[@]}" "${BASH_LINENO[@]}"; echo "${FUNCNAME[1]}"; for s in "${BASH_SOURCE[@]}"; do echo "${s##*/}"; done; }
f
echo "[${FUNCNAME[0]}]" ${#FUNCNAME[@]} "${BASH_SOURCE##*/}" ${#BASH_SOURCE[@]}
## stdout:
#| g f main 2 4 0
#| f
#| oracle.postinst
#| oracle.postinst
#| oracle.postinst
#| [] 0 oracle.postinst 1
## exit: 0

#### shell bash BASH_SOURCE: sourced and run
#!/bin/bash
cat > lib.sh <<'E'
echo "${BASH_SOURCE[0]##*/}" "${0##*/}" ${#BASH_SOURCE[@]}; [[ ${BASH_SOURCE[0]} == "$0" ]] && echo main || echo sourced
lf() { echo "${BASH_SOURCE[0]##*/} ${BASH_SOURCE[1]##*/} ${FUNCNAME[0]} ${FUNCNAME[1]}"; }
E
source ./lib.sh; lf; . ./lib.sh a b; [[ ${BASH_SOURCE[0]} == "$0" ]] && echo main
## stdout:
#| lib.sh oracle.postinst 2
#| sourced
#| lib.sh oracle.postinst lf main
#| lib.sh oracle.postinst 2
#| sourced
#| main
## exit: 0
## changes:
#+ /tmp/lib.sh file 0644 0:0 "echo \"${BASH_SOURCE[0]##*/}\" \"${0##*/}\" ${#BASH_SOURCE[@]}; [[ ${BASH_SOURCE[0]} == \"$0\" ]] && echo main || echo sourced\nlf() { echo \"${BASH_SOURCE[0]##*/} ${BASH_SOURCE[1]##*/} ${FUNCNAME[0]} ${FUNCNAME[1]}\"; }\n"

#### shell bash: BASH_SUBSHELL and BASHPID
#!/bin/bash
echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL)); echo $(echo $BASH_SUBSHELL); [[ $BASHPID == $$ ]] && echo same; { echo $BASH_SUBSHELL; } | cat
## stdout:
#| 0
#| 1
#| 2
#| 1
#| same
#| 1
## exit: 0

#### shell bash coproc: a name of its own
## wrong: not modelled: coproc
#!/bin/bash
coproc { read l; echo "got $l"; }; echo hi >&"${COPROC[1]}"; read -r r <&"${COPROC[0]}"; echo "$r"; wait $COPROC_PID; echo $?
## stdout:
#| got hi
#| 0
## exit: 0

#### shell bash coproc: named
## wrong: not modelled: coproc
#!/bin/bash
coproc CP { cat; }; echo text >&${CP[1]}; exec {CP[1]}>&-; cat <&${CP[0]}; wait; echo end
## stdout:
#| text
#| end
## exit: 0

#### shell bash: select
## wrong: not modelled: select
#!/bin/bash
PS3='? '; select x in a b; do echo "$REPLY:$x"; break; done <<< 2; select y in p q; do echo "$y"; done <<< 'z'; echo $?
## stdout:
#| 2:b
#|
#|
#| 1
## stderr: "1) a\n2) b\n? 1) p\n2) q\n? ? "
## exit: 0

#### shell bash process substitution: reading
#!/bin/bash
diff <(printf 'a\nb\n') <(printf 'a\nc\n'); echo $?; cat <(echo 1) <(echo 2); while read -r x; do n=$((n+x)); done < <(printf '1\n2\n3\n'); echo $n; wc -l < <(printf 'x\ny\n'); comm -12 <(printf 'a\nb\n') <(printf 'b\nc\n'); paste -d, <(printf '1\n2\n') <(printf 'x\ny\n'); sort -m <(echo a) <(echo b); source <(echo 'sv=7'); echo $sv; join <(echo 'k 1') <(echo 'k 2'); grep -f <(echo b) <<< $'a\nb' 
## stdout:
#| 2c2
#| < b
#| ---
#| > c
#| 1
#| 1
#| 2
#| 6
#| 2
#| b
#| 1,x
#| 2,y
#| a
#| b
#| 7
#| k 1 2
#| b
## exit: 0

#### shell bash process substitution: writing
## wrong: not modelled: process substitution that is written to
#!/bin/bash
echo hello > >(tr a-z A-Z > up); wait $!; sleep 1; cat up; echo data | tee >(wc -c > n) > copy; sleep 1; cat n copy
## stdout:
#| HELLO
#| 5
#| data
## exit: 0
## changes:
#+ /tmp/copy file 0644 0:0 "data\n"
#+ /tmp/n file 0644 0:0 "5\n"
#+ /tmp/up file 0644 0:0 "HELLO\n"

#### shell bash process substitution: names and types
## wrong: not modelled: the type of a process substitution
#!/bin/bash
f=<(echo x); [[ $f == /dev/fd/* ]] && echo fd; [[ -p <(:) ]] && echo pipe; [[ -e <(:) ]] && echo exists; head -1 < <(yes) 
## stdout:
#| fd
#| pipe
#| exists
#| y
## exit: 0

#### shell bash exec {fd}: descriptors by variable
#!/bin/bash
exec {fd}>out; echo "a $((fd >= 10))" >&$fd; echo b >&${fd}; exec {fd}>&-; cat out; exec {in}<out; read -r l <&$in; echo "$l"; read -u $in l; echo "$l"; exec {in}<&-; { echo x >&$o; } {o}>f2; cat f2; exec 3<>f2; read l <&3; echo $l; echo y >&3; exec 3>&-; cat f2; echo z >&$fd; echo $?
## stdout:
#| a 1
#| b
#| a 1
#| b
#| x
#| x
#| x
#| y
#| 0
## exit: 0
## changes:
#+ /tmp/f2 file 0644 0:0 "x\nz\n"
#+ /tmp/out file 0644 0:0 "a 1\nb\n"

#### shell bash redirections: &>, &>>, >&, |&, <<<
#!/bin/bash
ls /none f &> both; cat both | wc -l; echo more &>> both; wc -l < both; ls /none >& b2; wc -l < b2; ls /none |& wc -l; cat <<< "a $((1+1))"; cat <<< 'x   y'; v='p  q'; cat <<< $v; tr a b <<< aaa; 2>&1 ls /none | wc -l; cat <<-E
	tabs gone
	E
## stdout:
#| 2
#| 3
#| 1
#| 1
#| a 2
#| x   y
#| p  q
#| bbb
#| 1
#| tabs gone
## exit: 0
## changes:
#+ /tmp/b2 file 0644 0:0 "ls: cannot access '/none': No such file or directory\n"
#+ /tmp/both file 0644 0:0 "ls: cannot access '/none': No such file or directory\nls: cannot access 'f': No such file or directory\nmore\n"

#### shell bash redirections: failing, and noclobber
#!/bin/bash
set -C; echo a > f; echo b > f; echo $?; echo c >| f; cat f; set +C; cat < none; echo $?; { echo in; } > /none/x; echo $?; : > /none/y || echo failed; exec 9>&-; echo x >&9; echo $?; echo y > "$none"; echo $?; g='a b'; echo z > $g; echo $?
## stdout:
#| 1
#| c
#| 1
#| 1
#| failed
#| 1
#| 1
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: f: cannot overwrite existing file
#| /var/lib/dpkg/info/oracle.postinst: line 2: none: No such file or directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: /none/x: No such file or directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: /none/y: No such file or directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: 9: Bad file descriptor
#| /var/lib/dpkg/info/oracle.postinst: line 2: : No such file or directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: $g: ambiguous redirect
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "c\n"

#### shell bash: ANSI-C quotes
#!/bin/bash
printf %s $'a\tb\nc\\d\'e\"f\x41\u00e9\U1F600\101\cA\e\a\b\f\v\r\0x' | od -An -tx1; echo "$'no'" $"loc"; x=$'\z\8'; printf '%q\n' "$x"; echo $'\x'; echo "${y:-$'q\tr'}"
## stdout: " 61 09 62 0a 63 5c 64 27 65 22 66 41 c3 a9 f0 9f\n 98 80 41 01 1b 07 08 0c 0b 0d\n$'no' loc\n\\\\z\\\\8\n\\x\nq\tr\n"
## exit: 0

#### shell bash brace expansion: ranges
#!/bin/bash
echo {1..5} {5..1} {01..10..3} {001..3} {-2..2} {a..e} {e..a..2} {A..c..20} {1..1} {10..1..4} {1..3}{a,b} {1..x} {a..} {1..2..0} {-01..1} {1..10..-3} x{0..2}y
## stdout:
#| 1 2 3 4 5 5 4 3 2 1 01 04 07 10 001 002 003 -2 -1 0 1 2 a b c d e e c a A U 1 10 6 2 1a 1b 2a 2b 3a 3b {1..x} {a..} 1 2 -01 000 001 1 4 7 10 x0y x1y x2y
## exit: 0

#### shell bash brace expansion: lists, nesting and quoting
#!/bin/bash
echo a{b,c}d {,x}y {x,} {a,{b,c}} {} {a} {a,b {a\,b,c} "{a,b}" {'a b',c} ${HOME:+{x,y}} pre{$((1+1)),3} {a,b}{1..2} x{,}y {{a,b},c} $'{a,b}' {a..c}{,.bak} ; v=a,b; echo {$v}; touch f{1,2}.{x,y}; echo f*; mkdir -p d/{bin,lib/{a,b}}; find d | sort; set +B; echo {a,b}
## stdout:
#| abd acd y xy x a b c {} {a} {a,b a,b c {a,b} a b c {x,y} pre2 pre3 a1 a2 b1 b2 xy xy a b c {a,b} a a.bak b b.bak c c.bak
#| {a,b}
#| f1.x f1.y f2.x f2.y
#| d
#| d/bin
#| d/lib
#| d/lib/a
#| d/lib/b
#| {a,b}
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/bin dir 0755 0:0
#+ /tmp/d/lib dir 0755 0:0
#+ /tmp/d/lib/a dir 0755 0:0
#+ /tmp/d/lib/b dir 0755 0:0
#+ /tmp/f1.x file 0644 0:0 ""
#+ /tmp/f1.y file 0644 0:0 ""
#+ /tmp/f2.x file 0644 0:0 ""
#+ /tmp/f2.y file 0644 0:0 ""

#### shell bash arithmetic: operators of bash
#!/bin/bash
echo $((2**10)) $((-2**2)) $((7%3)) $((-7/2)) $((1<<4)) $((5&3|8)) $((~5)) $((!3)) $((3>2?10:20)) $((x=5,x+1)) $((x++ + ++x)) $x $((0x1F)) $((017)) $((2#1011)) $((36#z)) $((64#_)) $((1,2)); let a=3 b=a*2 'c = b + 1'; echo $a $b $c; ((a==3)) && echo t; ((0)) || echo f; echo $[1+2]; ((x = x > 3 ? 1 : 0)); echo $x; ((a<<=2, b|=1, c^=3, a%=5)); echo $a $b $c
## stdout:
#| 1024 4 1 -3 16 9 -6 0 10 6 12 7 31 15 11 35 63 2
#| 3 6 7
#| t
#| f
#| 3
#| 1
#| 2 7 4
## exit: 0

#### shell bash arithmetic: errors
#!/bin/bash
(echo $((1/0))); echo $?; (echo $((08))); echo $?; (echo $((1+))); echo $?; (let x=1/0); echo $?; ((1/0)); echo $?; x=abc; echo $((x)); y='1+2'; echo $((y*2)); (echo $((2**-1))); echo $?; (set -u; echo $((none+1))); echo $?; (echo $((3#5))); echo $?; echo $((9223372036854775807+1))
## stdout:
#| 1
#| 1
#| 1
#| 1
#| 1
#| 0
#| 6
#| 1
#| 1
#| 1
#| -9223372036854775808
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: 1/0: division by 0 (error token is "0")
#| /var/lib/dpkg/info/oracle.postinst: line 2: 08: value too great for base (error token is "08")
#| /var/lib/dpkg/info/oracle.postinst: line 2: 1+: syntax error: operand expected (error token is "+")
#| /var/lib/dpkg/info/oracle.postinst: line 2: let: x=1/0: division by 0 (error token is "0")
#| /var/lib/dpkg/info/oracle.postinst: line 2: ((: 1/0: division by 0 (error token is "0")
#| /var/lib/dpkg/info/oracle.postinst: line 2: 2**-1: exponent less than 0 (error token is "1")
#| /var/lib/dpkg/info/oracle.postinst: line 2: none: unbound variable
#| /var/lib/dpkg/info/oracle.postinst: line 2: 3#5: value too great for base (error token is "3#5")
## exit: 0

#### shell bash: arithmetic for loops
#!/bin/bash
for ((i=0;i<3;i++)); do echo $i; done; for ((i=0,j=5; i<j; i+=2, j--)); do echo $i $j; done; for ((;;)); do ((++n > 2)) && break; done; echo $n; for ((i=3; i--; )); do ((i==1)) && continue; echo $i; done
## stdout:
#| 0
#| 1
#| 2
#| 0 5
#| 2 4
#| 3
#| 2
#| 0
## exit: 0

#### shell bash arithmetic for loops: braces for a body
## wrong: the parser wants do and done
#!/bin/bash
for ((i=0; i<2; i++)) { echo $i; }
## stdout:
#| 0
#| 1
## exit: 0

#### shell bash case: ;& and ;;&
#!/bin/bash
for x in a b c; do case $x in a) echo A;& b) echo B;; c) echo C;;& *) echo other;; esac; done; case x in (x|y) echo p;; esac; case "" in "") echo empty;; esac; case a in [!b-z]) echo n;; esac; v='*'; case abc in "$v") echo q;; $v) echo u;; esac
## stdout:
#| A
#| B
#| B
#| C
#| other
#| p
#| empty
#| n
#| u
## exit: 0

#### shell bash: substring expansion
#!/bin/bash
x=hello; echo ${x:1} ${x:1:3} ${x: -3} ${x: -3:2} ${x:0:-1} ${x:5}. ${x:6}. ${x: -9}. ${x:(-2)} ${x:n+1:n+2}; e=aéb; echo ${e:1:1} ${#e}; set -- a b c d; echo ${@:2:2} ${*:3} ${@: -1} ${@:0:1}; (echo ${x:3:-4}); echo $?
## stdout:
#| ello ell llo ll hell . . . lo el
#| é 3
#| b c c d d /var/lib/dpkg/info/oracle.postinst
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: -4: substring expression < 0
## exit: 0

#### shell bash: pattern substitution
#!/bin/bash
x='a/b/c'; echo ${x/\//-} ${x//\//-} ${x/#a/Z} ${x/%c/Z} ${x//[ac]/&&} ${x//b} ${x/b/} ${x//\//\\/}; y='a.b.c'; echo ${y//./ } "${y//./ }"; p='[ab]'; z=abc; echo ${z//$p/x} ${z//"$p"/x}; e=; echo "[${e/#/x}]" "[${e/%/y}]" "[${z/#/pre}]" "[${z/%/post}]"; a=(foo boo); echo ${a[@]/oo/ee} ${a[@]/#/-}; r='x&y'; echo ${z/b/$r} ${z/b/"$r"} ${z/b/\&}
## stdout:
#| a-b/c a-b-c Z/b/c a/b/Z aa/b/cc a//c a//c a\/b\/c
#| a b c a b c
#| xxc abc
#| [x] [y] [preabc] [abcpost]
#| fee bee -foo -boo
#| axbyc ax&yc a&c
## exit: 0

#### shell bash: case modification
#!/bin/bash
x=hELLO; echo ${x^} ${x^^} ${x,} ${x,,} ${x^^[el]} ${x,,L} ${x~} ${x~~}; a=(one two); echo ${a[@]^} ${a[@]^^[o]}; e=élan; echo ${e^} ${e^^}; n=; echo "[${n^^}]"; declare -u U=abc; U+=d; echo $U; declare -l L=ABC; echo $L; declare -c C='hello world'; echo $C
## stdout:
#| HELLO HELLO hELLO hello hELLO hEllO HELLO Hello
#| One Two One twO
#| Élan ÉLAN
#| []
#| ABCD
#| abc
#| Hello world
## exit: 0

#### shell bash: default values and messages
#!/bin/bash
echo ${a:-x} ${a-y} ${a:=z} $a ${a:+w} ${b+v}.; (echo ${n:?need n}); echo $?; (echo ${n?}); echo $?; e=; echo "[${e:-d}]" "[${e-d}]"; echo "${q:-"a b"}" ${q:-'c  d'}; f() { echo $#; }; f ${q:-a b}; f "${q:-a b}"; arr=(); echo "${arr[@]:-none}" "${arr[0]:-zero}" "${#arr[@]}"
## stdout:
#| x y z z w .
#| 1
#| 1
#| [d] []
#| a b c  d
#| 2
#| 1
#| none zero 0
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: n: need n
#| /var/lib/dpkg/info/oracle.postinst: line 2: n: parameter not set
## exit: 0

#### shell bash: set -u with arrays and parameters
#!/bin/bash
set -u; a=(); echo "${#a[@]}" "${a[@]}"; for x in "${a[@]}"; do echo never; done; echo "${b:-d}" "${@}" $#; (echo $none); echo $?; (echo ${a[0]}); echo $?; (echo ${#none}); echo $?; (echo "${c[@]}"); echo $?; declare -A m=(); (echo ${m[k]}); echo $?; echo ${m[k]-ok}
## stdout:
#| 0
#| d 0
#| 1
#| 1
#| 1
#|
#| 0
#| 1
#| ok
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: none: unbound variable
#| /var/lib/dpkg/info/oracle.postinst: line 2: a[0]: unbound variable
#| /var/lib/dpkg/info/oracle.postinst: line 2: none: unbound variable
#| /var/lib/dpkg/info/oracle.postinst: line 2: m[k]: unbound variable
## exit: 0

#### shell bash: set -e in bash
#!/bin/bash
set -e; f() { false; echo after; }; f || echo or; if f; then echo then; fi; ! f; x=$(false) || echo sub; local_() { local y=$(false); echo local; }; local_; false | true; echo pipe; ((0)) || echo arith; (false; echo no) || echo paren; { false; echo group; } || echo never; while false; do :; done; echo loop; [[ a == b ]] || true; set -o pipefail; false | true; echo never
## stdout:
#| after
#| after
#| then
#| after
#| sub
#| local
#| pipe
#| arith
#| no
#| group
#| loop
## exit: 1

#### shell bash: pipefail and PIPESTATUS
#!/bin/bash
(exit 2) | (exit 3) | true; echo "${PIPESTATUS[@]}"; set -o pipefail; (exit 2) | (exit 3) | true; echo $?; ! false | true; echo $?; true | false; s=("${PIPESTATUS[@]}"); echo ${s[*]} ${#s[@]}; if false | true; then echo y; else echo n; fi; set +o pipefail; false | true && echo ok; set -o | grep pipefail; x=$(false | true); echo $?
## stdout: "2 3 0\n3\n0\n0 1 2\nn\nok\npipefail       \toff\n0\n"
## exit: 0

#### shell bash set -o: names listed and $-
#!/bin/bash
set -o errexit; set -o nounset; echo $-; set +o nounset; set -o | grep -E '^(errexit|nounset|noglob|pipefail|posix|monitor|xtrace)'; set +o errexit; set -o nosuch; echo $?; set -eu -o pipefail; echo $-; set +eu; [[ $- == *e* ]] || echo off
## stdout: "ehuB\nerrexit        \ton\nmonitor        \toff\nnoglob         \toff\nnounset        \toff\npipefail       \toff\nposix          \toff\nxtrace         \toff\n2\nehuB\noff\n"
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: set: nosuch: invalid option name
## exit: 0

#### shell bash set -x: what bash prints
## wrong: compound commands and arrays are not shown by set -x
#!/bin/bash
exec 2>&1; set -x; x=1; echo $x "a b" ''; [[ $x == 1 ]] && echo y; ((x++)); for i in 1 2; do :; done; case $x in 2) :;; esac; y=$(echo sub); a=(1 2); f() { local z=3; echo $z; }; f arg; PS4='+${LINENO}: '; echo end; [ -n "$x" ]; echo > /dev/null; x=$((x+1)) true
## stdout: "+ x=1\n+ echo 1 'a b' ''\n1 a b \n+ [[ 1 == 1 ]]\n+ echo y\ny\n+ (( x++ ))\n+ for i in 1 2\n+ :\n+ for i in 1 2\n+ :\n+ case $x in\n+ :\n++ echo sub\n+ y=sub\n+ a=(1 2)\n+ f arg\n+ local z=3\n+ echo 3\n3\n+ PS4='+${LINENO}: '\n+2: echo end\nend\n+2: '[' -n 2 ']'\n+2: echo\n+2: x=3\n+2: true\n"
## exit: 0

#### shell bash declare: -g, -x, -r, -i, +x, -F
#!/bin/bash
f() { declare -g G=1; declare L=2; }; f; echo $G ${L-none}; declare -x E=5; sh -c 'echo $E'; declare +x E; sh -c 'echo ${E-none}'; declare -i n; n=3*4; echo $n; n=abc; echo $n; g() { echo body; }; declare -F g; declare -F nope; echo $?; declare -r c=1; (c=2); echo $?; unset c; echo $?
## stdout:
#| 1 none
#| 5
#| none
#| 12
#| 0
#| g
#| 1
#| 1
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: c: readonly variable
#| /var/lib/dpkg/info/oracle.postinst: line 2: unset: c: cannot unset: readonly variable
## exit: 0

#### shell bash declare: printing functions
## wrong: not modelled: the text of a function
#!/bin/bash
f() {
  if [ -n "$1" ]; then
    echo "yes $1"
  else
    for x in a b; do echo $x; done
  fi
  case $1 in a|b) ls ;; *) : ;; esac
  while read -r l; do echo "$l" > /dev/null; done < /dev/null
}
declare -f f; type f; type -t f echo if ls nope
## stdout: "f () \n{ \n    if [ -n \"$1\" ]; then\n        echo \"yes $1\";\n    else\n        for x in a b;\n        do\n            echo $x;\n        done;\n    fi;\n    case $1 in \n        a | b)\n            ls\n        ;;\n        *)\n            :\n        ;;\n    esac;\n    while read -r l; do\n        echo \"$l\" > /dev/null;\n    done < /dev/null\n}\nf is a function\nf () \n{ \n    if [ -n \"$1\" ]; then\n        echo \"yes $1\";\n    else\n        for x in a b;\n        do\n            echo $x;\n        done;\n    fi;\n    case $1 in \n        a | b)\n            ls\n        ;;\n        *)\n            :\n        ;;\n    esac;\n    while read -r l; do\n        echo \"$l\" > /dev/null;\n    done < /dev/null\n}\nfunction\nbuiltin\nkeyword\nfile\n"
## exit: 1

#### shell bash functions: the function keyword, nested and unset
#!/bin/bash
function a { echo a $1; }; function b() { echo b; }; a 1; b; outer() { inner() { echo inner; }; }; outer; inner; unset -f inner; inner; echo $?; my-func() { echo dash; }; my-func; a.b() { echo dot; }; a.b; f() ( x=sub; exit 3 ); f; echo $? ${x-none}; r() { return 300; }; r; echo $?; g() { echo "$@" $# "$*"; shift; echo $1; }; g 'a b' c
## stdout:
#| a 1
#| b
#| inner
#| 127
#| dash
#| dot
#| 3 none
#| 44
#| a b c 2 a b c
#| c
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: inner: command not found
## exit: 0

#### shell bash: type, command and hash
#!/bin/bash
type -t ls cd if f; command -v cd if; command -V cd; type -p sh; type cd; builtin echo x; command echo y; echo() { printf 'mine\n'; }; echo z; builtin echo z; command echo z; unset -f echo; hash -r; command -v nope; printf '%s\n' $?
## stdout:
#| file
#| builtin
#| keyword
#| cd
#| if
#| cd is a shell builtin
#| /usr/bin/sh
#| cd is a shell builtin
#| x
#| y
#| mine
#| z
#| z
#| 1
## exit: 0

#### shell bash: eval and quoting
#!/bin/bash
x='echo "a  b"'; eval $x; eval "$x"; n=v; eval "$n=5"; echo $v; eval "f() { echo $n \$1; }"; f z; eval 'exit_code() { return 4; }'; exit_code; echo $?; eval; echo $?; eval 'if' 2> /dev/null; echo $?; eval "echo \${$n}"; cmd=(printf '%s|' 'a b' c); "${cmd[@]}"; echo
## stdout:
#| a b
#| a  b
#| 5
#| v z
#| 4
#| 0
#| 2
#| 5
#| a b|c|
## exit: 0

#### shell bash: here-documents in bash
#!/bin/bash
x=1; cat <<E
a $x $(echo sub) `echo back` \$x "q" $((x+1)) ${x:+y}
E
cat <<'E'
raw $x
E
cat <<"E" | tr a b
aa
E
f() { cat; } <<E
body $1
E
f; while read l; do echo "[$l]"; done <<E
l1
 l2
E
cat <<E; echo after
x\
y
E
## stdout: "a 1 sub back $x \"q\" 2 y\nraw $x\nbb\nbody \n[l1]\n[l2]\nxy\nafter\n"
## exit: 0

#### shell bash command substitution: bash's forms
#!/bin/bash
echo $(<f0); echo content > f0; echo $(<f0); x=$(echo a; echo; echo); echo "[$x]"; echo "$(echo "in $(echo deep)")"; echo `echo \`echo nested\``; y=$(exit 3); echo $?; z="$(printf 'a\0b')"; echo ${#z}; echo $(case x in x) echo paren;; esac); echo $(( $(echo 2) + 1 )); echo $(cat <<E
here
E
)
## stdout:
#|
#| content
#| [a]
#| in deep
#| nested
#| 3
#| 2
#| paren
#| 3
#| here
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: f0: No such file or directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: warning: command substitution: ignored null byte in input
## exit: 0
## changes:
#+ /tmp/f0 file 0644 0:0 "content\n"

#### shell bash variables: RANDOM-free dynamic ones
#!/bin/bash
echo ${BASH_VERSINFO[0]}.${BASH_VERSINFO[1]} ${BASH_VERSION%%(*} $UID $EUID ${HOSTNAME} $OSTYPE ${SHELLOPTS} $IFS. $OPTIND; echo "${BASH##*/}" $SHLVL; f() { echo ${#FUNCNAME[@]}; }; f; echo $LINENO; printf '%q\n' "$PS4" "$IFS"
## stdout: "5.2 5.2.15 0 0 oracle linux-gnu braceexpand:hashall:interactive-comments . 1\nbash 1\n2\n2\n+\\ \n$' \\t\\n'\n"
## exit: 0

#### shell bash: getopts in bash
#!/bin/bash
f() { local OPTIND o; while getopts ':ab:c' o "$@"; do case $o in a|c) echo $o;; b) echo "b=$OPTARG";; :) echo "missing $OPTARG";; \?) echo "bad $OPTARG";; esac; done; shift $((OPTIND-1)); echo "rest $*"; }; f -a -bx -c y z; f -b; f -q -ac; f -- -a; f -b '' e; getopts ab o -x; echo $? $o
## stdout: "a\nb=x\nc\nrest y z\nmissing b\nrest \nbad q\na\nc\nrest \nrest -a\nb=\nrest e\n0 ?\n"
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: illegal option -- x
## exit: 0

#### shell bash: pushd, popd and dirs
#!/bin/bash
mkdir -p d e; pushd d; pushd ../e > /dev/null; dirs; popd; popd > /dev/null; pwd; popd; echo $?; pushd /none; echo $?; cd /; cd - ; cd /tmp/d; echo ~+ ~-
## stdout:
#| /tmp/d /tmp
#| /tmp/e /tmp/d /tmp
#| /tmp/d /tmp
#| /tmp
#| 1
#| 1
#| /tmp
#| /tmp/d /tmp
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: popd: directory stack empty
#| /var/lib/dpkg/info/oracle.postinst: line 2: pushd: /none: No such file or directory
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/e dir 0755 0:0

#### shell bash: let, (( and if
#!/bin/bash
if ((3 > 2)); then echo y; fi; while ((i < 3)); do ((i++)); done; echo $i; ((i)) && echo nonzero; let i-=3; echo $? $i; let "j = i == 0 ? 5 : 6"; echo $j; until (( --j < 3 )); do :; done; echo $j; ((a = 1, b = a + 1)); echo $a$b; (( b++ )) || echo never; echo $(( a ? b : 0 )); ((x=0)); echo $?
## stdout:
#| y
#| 3
#| nonzero
#| 1 0
#| 5
#| 2
#| 12
#| 3
#| 1
## exit: 0

#### shell bash: time keyword and !
#!/bin/bash
! true; echo $?; ! false; echo $?; ! ! true; echo $?; TIMEFORMAT=; time true; echo $?; ! { false; }; echo $?; if ! grep -q x <<< y; then echo not; fi
## stdout:
#| 1
#| 0
#| 0
#| 0
#| 0
#| not
## exit: 0

#### shell bash: compound commands with redirections
#!/bin/bash
{ echo a; echo b >&2; } > o 2> e; cat o e; for i in 1 2; do echo $i; done > l; cat l; if true; then echo t; fi >> l; (echo s; echo u) | cat >> l; wc -l < l; while read x; do echo "<$x>"; done < l | head -2; [[ -f l ]] > t && echo ok; ((1)) > t2; f() { echo fun; } > fo; f; cat fo; case a in a) echo c;; esac > co; cat co
## stdout:
#| a
#| b
#| 1
#| 2
#| 5
#| <1>
#| <2>
#| ok
#| fun
#| c
## exit: 0
## changes:
#+ /tmp/co file 0644 0:0 "c\n"
#+ /tmp/e file 0644 0:0 "b\n"
#+ /tmp/fo file 0644 0:0 "fun\n"
#+ /tmp/l file 0644 0:0 "1\n2\nt\ns\nu\n"
#+ /tmp/o file 0644 0:0 "a\n"
#+ /tmp/t file 0644 0:0 ""
#+ /tmp/t2 file 0644 0:0 ""

#### shell bash: trap and signals sent to itself
#!/bin/bash
trap 'echo term; exit 5' TERM; (kill -TERM $$; sleep 1) ; echo notreached
## stdout:
#| term
## exit: 5

#### shell bash: kill -l and signals by name
#!/bin/bash
kill -l 9; kill -l TERM; kill -l 143; sleep 10 & kill $!; wait $!; echo $?; kill -0 $$; echo $?; kill -s NOPE 1; echo $?; kill 99999; echo $?
## stdout:
#| KILL
#| 15
#| TERM
#| 143
#| 0
#| 1
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: kill: NOPE: invalid signal specification
#| /var/lib/dpkg/info/oracle.postinst: line 2: kill: (99999) - No such process
## exit: 0

#### shell bash: jobs -p, and a job in a substitution
#!/bin/bash
sleep 1 & p=$!; jobs -p | wc -l; wait $p; echo $?; (sleep 1; echo late) & wait; echo done; echo $(sleep 1 & echo now)
## stdout:
#| 1
#| 0
#| late
#| done
#| now
## exit: 0

#### shell bash: ulimit, umask and times
#!/bin/bash
umask; umask -S; umask 027; umask; umask u=rwx,g=,o=; umask; touch f; stat -c %a f; umask -p; ulimit -c 0; ulimit -c; ulimit -n > /dev/null; echo $?; umask 999; echo $?
## stdout:
#| 0022
#| u=rwx,g=rx,o=rx
#| 0027
#| 0077
#| 600
#| umask 0077
#| 0
#| 0
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: umask: 999: octal number out of range
## exit: 0
## changes:
#+ /tmp/f file 0600 0:0 ""

#### shell bash alias: off in scripts
#!/bin/bash
alias ll='ls -l'; ll; echo $?; alias nope; echo $?
## stdout:
#| 127
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: ll: command not found
#| /var/lib/dpkg/info/oracle.postinst: line 2: alias: nope: not found
## exit: 0

#### shell bash: exit status of odd commands
#!/bin/bash
/none; echo $?; ./none; echo $?; nosuchcmd; echo $?; touch f; ./f; echo $?; /tmp; echo $?; exit_in() { (exit 9); }; exit_in; echo $?; "" ; echo $?; x= ; echo $?; $x; echo $?; `false`; echo $?; false; x=5; echo $?; return 2> /dev/null; echo $?
## stdout:
#| 127
#| 127
#| 127
#| 126
#| 126
#| 9
#| 127
#| 0
#| 0
#| 1
#| 0
#| 2
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: /none: No such file or directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: ./none: No such file or directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: nosuchcmd: command not found
#| /var/lib/dpkg/info/oracle.postinst: line 2: ./f: Permission denied
#| /var/lib/dpkg/info/oracle.postinst: line 2: /tmp: Is a directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: : command not found
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 ""

#### shell bash: errors that end bash or do not
#!/bin/bash
readonly r=1; r=2; echo "after $?"
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: r: readonly variable
## exit: 1

#### shell bash errors: readonly in a function
#!/bin/bash
readonly r=1; f() { r=2; echo in; }; f; echo "after $?"
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: r: readonly variable
## exit: 1

#### shell bash errors: bad substitution and bad for
#!/bin/bash
echo ${x!y}; echo "next $?"
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: ${x!y}: bad substitution
## exit: 1

#### shell bash errors: unset of readonly, shift too far, break outside
#!/bin/bash
readonly r=1; unset r; echo $?; set -- a; shift 2; echo $? $#; shift -1; echo $?; break; echo $?; continue 2; echo $?; cd /none; echo $?; export 1x=2; echo $?; unset 1x; echo $?; local q; echo $?; return 3; echo $?; exit abc
## stdout:
#| 1
#| 1 1
#| 1
#| 0
#| 0
#| 1
#| 1
#| 0
#| 1
#| 2
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: unset: r: cannot unset: readonly variable
#| /var/lib/dpkg/info/oracle.postinst: line 2: shift: -1: shift count out of range
#| /var/lib/dpkg/info/oracle.postinst: line 2: break: only meaningful in a `for', `while', or `until' loop
#| /var/lib/dpkg/info/oracle.postinst: line 2: continue: only meaningful in a `for', `while', or `until' loop
#| /var/lib/dpkg/info/oracle.postinst: line 2: cd: /none: No such file or directory
#| /var/lib/dpkg/info/oracle.postinst: line 2: export: `1x=2': not a valid identifier
#| /var/lib/dpkg/info/oracle.postinst: line 2: local: can only be used in a function
#| /var/lib/dpkg/info/oracle.postinst: line 2: return: can only `return' from a function or sourced script
#| /var/lib/dpkg/info/oracle.postinst: line 2: exit: abc: numeric argument required
## exit: 2

#### shell bash errors: syntax in the middle
#!/bin/bash
exec 2> /dev/null
echo first
if true; then
echo second
done
echo third
## stdout:
#| first
## exit: 2

#### shell bash errors: an array under sh names
#!/bin/bash
f() { local a b=1 c=(2); echo ${c[0]}$b; }; f; a[0]; echo $?; declare -A x; x=5; echo "${x[0]}" ; b=([k]=v); echo ${b[0]}
## stdout:
#| 21
#| 127
#| 5
#| v
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: a[0]: command not found
## exit: 0

#### shell bash source: arguments, return and missing
#!/bin/bash
echo 'echo "$1 $#"; return 4; echo never' > s; source ./s a b; echo $?; . ./s; echo $?; source none; echo $?; set -- p; . ./s; PATH=$PWD:$PATH; . s z; source 2> /dev/null; echo $?
## stdout:
#| a 2
#| 4
#|  0
#| 4
#| 1
#| p 1
#| z 1
#| 2
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: none: No such file or directory
## exit: 0
## changes:
#+ /tmp/s file 0644 0:0 "echo \"$1 $#\"; return 4; echo never\n"

#### shell bash: bash -c, bash -s and sh from bash
#!/bin/bash
bash -c 'echo $0 $1' n a; bash -c 'exit 3'; echo $?; bash -euo pipefail -c 'false | true; echo no'; echo $?; echo 'echo $1' | bash -s arg; bash <<< 'echo in'; sh -c 'echo ${x:-dash}'; export V=1; bash -c 'echo $V; V=2'; echo $V; bash -c '[[ a == a ]] && echo bash'; printf '#!/bin/bash\necho $((1+1)) "$@"\n' > p; chmod +x p; ./p q; bash p r
## stdout:
#| n a
#| 3
#| 1
#| arg
#| in
#| dash
#| 1
#| 1
#| bash
#| 2 q
#| 2 r
## exit: 0
## changes:
#+ /tmp/p file 0755 0:0 "#!/bin/bash\necho $((1+1)) \"$@\"\n"

#### shell bash: word splitting and quoting
#!/bin/bash
x='a  b'; f() { echo $#:"$@"; }; f $x; f "$x"; f "$x"y z"$x"; IFS=-; y=1-2-3; f $y; f "$y"; f $(echo p-q); unset IFS; f "" '' ; f $none; f "$none"; set -- 'a b' c; f "$@"; f $@; f "$*"; f "x$@y"; f "${@:2}"; f ${@:1:1}; g='*.none'; f $g; f a\ b; f "a"'b'c
## stdout: "2:a b\n1:a  b\n2:a  by za  b\n3:1 2 3\n1:1-2-3\n2:p q\n2: \n0:\n1:\n2:a b c\n3:a b c\n1:a b c\n2:xa b cy\n1:c\n2:a b\n1:*.none\n1:a b\n1:abc\n"
## exit: 0

#### shell bash: tilde expansion
#!/bin/bash
HOME=/h; echo ~ ~/x ~root a~ "~" ~nosuch '~'; x=~/y; echo $x; p=~:~root:/z; echo $p; echo ${none:-~}; [[ ~ == /h ]] && echo yes; echo x=~; cd /; cd /tmp; echo ~+ ~-; a=(~ ~/q); echo ${a[@]}; case ~ in /h) echo case;; esac; export E=~/e; echo $E; echo --prefix=~/x
## stdout:
#| /h /h/x /root a~ ~ ~nosuch ~
#| /h/y
#| /h:/root:/z
#| /h
#| yes
#| x=/h
#| /tmp /
#| /h /h/q
#| case
#| /h/e
#| --prefix=~/x
## exit: 0

#### shell bash pathname expansion: classes and order
#!/bin/bash
touch a b B 1 _x 'sp c' '[z]' .h; echo *; echo [[:upper:]]*; echo [!a-b]*; echo '['*; echo \[*; echo [a-b]; echo .*; echo */; for f in *' '*; do echo "<$f>"; done; set -f; echo *; set +f; v='[ab]'; echo $v "$v"; echo "a"*; shopt -s failglob; echo *.none; echo "status $?"
## stdout:
#| 1 B [z] _x a b sp c
#| B
#| 1 B [z] _x sp c
#| [z]
#| [z]
#| a b
#| .h
#| */
#| <sp c>
#| *
#| a b [ab]
#| a
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: no match: *.none
## exit: 1
## changes:
#+ /tmp/.h file 0644 0:0 ""
#+ /tmp/1 file 0644 0:0 ""
#+ /tmp/B file 0644 0:0 ""
#+ /tmp/[z] file 0644 0:0 ""
#+ /tmp/_x file 0644 0:0 ""
#+ /tmp/a file 0644 0:0 ""
#+ /tmp/b file 0644 0:0 ""
#+ "/tmp/sp c" file 0644 0:0 ""

#### shell bash: export, env and unset
#!/bin/bash
export A=1 B; B=2; C=3 sh -c 'echo $A $B $C'; export -n A; sh -c 'echo ${A-none}'; export -p | grep -E ' (A|B)='; unset B; sh -c 'echo ${B-none}'; f() { echo f; }; unset f; f; echo $?; x=1; unset -v x; echo ${x-un}; D=4 eval 'echo $D'; echo ${D-un}; E=5 :; echo ${E-un}; env -i X=1 bash -c 'echo $X ${HOME-nohome}' 
## stdout:
#| 1 2 3
#| none
#| declare -x B="2"
#| none
#| 127
#| un
#| 4
#| un
#| un
#| 1 nohome
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: f: command not found
## exit: 0

#### shell bash: readonly and declare -p -r
#!/bin/bash
readonly x=1 y; readonly -p | grep -E ' (x|y)'; y=2; echo no
## stdout:
#| declare -r x="1"
#| declare -r y
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: y: readonly variable
## exit: 1

#### shell bash: history and fc in scripts
#!/bin/bash
history; echo $?; set +o history; echo ok
## stdout:
#| 0
#| ok
## exit: 0

#### shell bash: a loop with break and continue levels
#!/bin/bash
for i in 1 2 3; do for j in a b c; do [[ $j == b ]] && continue 2; [[ $i == 3 ]] && break 2; echo $i$j; done; done; echo end; while :; do until false; do break 5; done; echo never; done; echo out; for x; do echo pos $x; done; set -- q; for x do echo $x; done
## stdout:
#| 1a
#| 2a
#| end
#| out
#| q
## exit: 0

#### shell bash: printf and echo options
#!/bin/bash
echo -n a; echo -e 'b\tc\x41\0101'; echo -E 'd\te'; echo -ne 'f\n'; echo -x; echo -- y; echo -e 'g\ch'; echo; echo -nE; echo -en '\u00e9\n'; echo "-n"; echo -e '\e[1m' | od -An -c
## stdout: "ab\tcAA\nd\\te\nf\n-x\n-- y\ng\né\n 033   [   1   m  \\n\n"
## exit: 0

#### shell bash integers: declare -i and strings
#!/bin/bash
declare -i i=10; i+=5; echo $i; i='2 * 3'; echo $i; i=x; echo $i; i=08; echo "$? $i"
## stdout:
#| 15
#| 6
#| 0
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: 08: value too great for base (error token is "08")
## exit: 1

#### shell bash: numeric tests with bad operands
#!/bin/bash
[ a -eq 1 ]; echo $?; [ "" -eq 0 ]; echo $?; [[ a -eq 0 ]]; echo $?; [ 1 -eq ]; echo $?; [ 1 2 ]; echo $?; [ ]; echo $?; test -n; echo $?; [ -f ]; echo $?; [ x = ]; echo $?; [ ! ]; echo $?; [ \( a \) ]; echo $?; [ a -a b -o c ]; echo $?; [ 1 -lt 2 -a 3 -gt 2 ]; echo $?; [ a == a ]; echo $?; [ b \> a ]; echo $?
## stdout:
#| 2
#| 2
#| 0
#| 2
#| 2
#| 1
#| 0
#| 0
#| 2
#| 0
#| 0
#| 0
#| 0
#| 0
#| 0
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: line 2: [: a: integer expression expected
#| /var/lib/dpkg/info/oracle.postinst: line 2: [: : integer expression expected
#| /var/lib/dpkg/info/oracle.postinst: line 2: [: 1: unary operator expected
#| /var/lib/dpkg/info/oracle.postinst: line 2: [: 1: unary operator expected
#| /var/lib/dpkg/info/oracle.postinst: line 2: [: x: unary operator expected
## exit: 0

#### shell bash: a script's own options parser
#!/bin/bash
set -- --name=x -v --flag file1 -- file2
while (( $# )); do case $1 in --name=*) name=${1#*=};; -v|--verbose) ((verbose++));; --) shift; break;; --*) flags+=("${1#--}");; *) files+=("$1");; esac; shift; done
files+=("$@"); echo "$name $verbose ${flags[*]} ${files[*]}"
## stdout:
#| x 1 flag file1 file2
## exit: 0

#### shell bash: a script's own config reader
#!/bin/bash
printf '# c\nkey = "a value"\n\n[sec]\nx=1 # no\ny = 2\n' > conf
declare -A cfg; sec=main
while IFS= read -r line || [[ $line ]]; do
  line=${line%%#*}; [[ $line =~ ^[[:space:]]*$ ]] && continue
  if [[ $line =~ ^\[(.*)\]$ ]]; then sec=${BASH_REMATCH[1]}; continue; fi
  k=${line%%=*} v=${line#*=}; k=${k//[[:space:]]/}; v=${v#"${v%%[![:space:]]*}"}; v=${v%"${v##*[![:space:]]}"}; v=${v%\"}; v=${v#\"}
  cfg[$sec.$k]=$v
done < conf
for k in $(printf '%s\n' "${!cfg[@]}" | sort); do echo "$k=[${cfg[$k]}]"; done
## stdout:
#| main.key=[a value]
#| sec.x=[1]
#| sec.y=[2]
## exit: 0
## changes:
#+ /tmp/conf file 0644 0:0 "# c\nkey = \"a value\"\n\n[sec]\nx=1 # no\ny = 2\n"

#### shell bash: a script's own logging and cleanup
#!/bin/bash
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"; echo cleaned' EXIT
log() { local level=$1; shift; printf '%-5s %s\n' "${level^^}" "$*" >&2; }
log info start "${BASH_SOURCE[0]##*/}"
declare -a pkgs=(a b); for p in "${pkgs[@]}"; do : > "$tmp/$p"; done
files=("$tmp"/*); echo ${#files[@]} "${files[@]##*/}"
die() { log error "$1"; exit "${2:-1}"; }
[[ -e /none ]] || die "missing /none" 4
## stdout:
#| 2 a b
#| cleaned
## stderr:
#| INFO  start oracle.postinst
#| ERROR missing /none
## exit: 4

#### shell bash: a queue of jobs
#!/bin/bash
run() { sleep $1; echo "job $1" >> log; return $1; }
pids=(); for n in 3 1 2; do run $n & pids+=($!); done
for p in "${pids[@]}"; do wait $p || echo "failed $?"; done; wc -l < log; rm log
## stdout:
#| failed 3
#| failed 1
#| failed 2
#| 3
## exit: 0

#### shell bash: a version comparison
#!/bin/bash
vercmp() { local IFS=.; local -a a=($1) b=($2); local i; for ((i=0; i<${#a[@]} || i<${#b[@]}; i++)); do local x=${a[i]:-0} y=${b[i]:-0}; ((10#$x > 10#$y)) && return 1; ((10#$x < 10#$y)) && return 2; done; return 0; }
vercmp 1.2.3 1.2.3; echo $?; vercmp 1.10 1.9; echo $?; vercmp 1.08 1.9; echo $?; [[ 10 > 9 ]] || echo string; ((10 > 9)) && echo number
## stdout:
#| 0
#| 1
#| 2
#| string
#| number
## exit: 0

#### shell bash: sorting and joining in the shell
#!/bin/bash
a=(pear fig apple); IFS=$'\n' s=($(sort <<< "${a[*]}")); unset IFS; echo "${s[@]}"; join() { local IFS=$1; shift; echo "$*"; }; join , "${s[@]}"; n=${#s[@]}; for ((i=n-1; i>=0; i--)); do printf '%s ' "${s[i]}"; done; echo; declare -A seen; for w in a b a c b; do [[ ${seen[$w]:-} ]] || { seen[$w]=1; printf %s "$w"; }; done; echo; printf '%s\n' "${a[@]}" | while read -r w; do echo "${#w} $w"; done | sort -n
## stdout: "apple fig pear\napple,fig,pear\npear fig apple \nabc\n3 fig\n4 pear\n5 apple\n"
## exit: 0

#### shell bash: recursion and local arrays
#!/bin/bash
fact() { local n=$1; ((n <= 1)) && { echo 1; return; }; echo $((n * $(fact $((n-1))))); }; fact 10; walk() { local f; for f in "$1"/*; do [[ -e $f ]] || continue; echo "${f#/tmp/}"; [[ -d $f ]] && walk "$f"; done; return 0; }; mkdir -p d/e; touch d/x d/e/y; walk /tmp/d; hanoi() { local n=$1; ((n)) || return 0; hanoi $((n-1)); ((++moves)); hanoi $((n-1)); }; hanoi 5; echo $moves
## stdout:
#| 3628800
#| d/e
#| d/e/y
#| d/x
#| 31
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0
#+ /tmp/d/e dir 0755 0:0
#+ /tmp/d/e/y file 0644 0:0 ""
#+ /tmp/d/x file 0644 0:0 ""

#### shell bash strings: trimming, padding and repeating
#!/bin/bash
s='  x y  '; t=${s#"${s%%[![:space:]]*}"}; echo "[$t]"; printf -v line '%*s' 10 ''; echo "${line// /-}"; printf '%.0s=' {1..5}; echo; p=/a/b/c.tar.gz; echo ${p##*/} ${p%/*} ${p##*.} ${p%%.*} ${p%.*}; w='one two three'; set -- $w; echo $#; echo ${w%% *} ${w##* } ${w#* }; [[ $w == *two* ]] && echo contains; echo ${w//[^ ]/}.; echo "${w:0:1}${w: -1}"
## stdout:
#| [x y  ]
#| ----------
#| =====
#| c.tar.gz /a/b gz /a/b/c /a/b/c.tar
#| 3
#| one three two three
#| contains
#| .
#| oe
## exit: 0

#### shell bash: bytes and locale
#!/bin/bash
x=é; echo ${#x}; LC_ALL=C; echo ${#x}; y=$'\xff'; echo ${#y}; [[ é == ? ]]; echo $?; unset LC_ALL; LC_ALL=C.UTF-8; [[ é == ? ]]; echo $?; echo "${x^^}"; printf '%s' "$y" | od -An -tx1; z=aéz; echo ${z#?} ${z#??} "${z%?}"; printf '%-4s|\n' é; read -n 1 c <<< éa; echo $c
## stdout:
#| 1
#| 2
#| 1
#| 1
#| 0
#| É
#|  ff
#| éz z aé
#| é  |
#| é
## exit: 0
