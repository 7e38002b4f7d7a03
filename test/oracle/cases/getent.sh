#### getent passwd: by name, by number, missing
## ignore: ["/etc/shadow","/etc/shadow-"]
getent passwd games; getent passwd 5; getent passwd 005; getent passwd none; echo $?
## stdout:
#| games:x:5:60:games:/usr/games:/usr/sbin/nologin
#| games:x:5:60:games:/usr/games:/usr/sbin/nologin
#| games:x:5:60:games:/usr/games:/usr/sbin/nologin
#| 2
## exit: 0

#### getent group: several keys
## ignore: ["/etc/shadow","/etc/shadow-"]
getent group tape none 65534; echo $?
## stdout:
#| tape:x:26:
#| nogroup:x:65534:
#| 2
## exit: 0

#### getent passwd: all
## ignore: ["/etc/shadow","/etc/shadow-"]
getent passwd | wc -l; getent group | head -n 2
## stdout:
#| 18
#| root:x:0:
#| daemon:x:1:
## exit: 0

#### getent shadow, gshadow: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
getent shadow games | cut -d: -f1,2; getent gshadow tape; getent shadow none; echo $?
## stdout:
#| games:*
#| tape:*::
#| 2
## exit: 0

#### getent hosts: from /etc/hosts
## files: {"/etc/hosts":"127.0.0.1 localhost\n::1 localhost ip6-localhost\n10.0.0.1\tdemo.example.org demo # a comment\n"}
## ignore: ["/etc/shadow","/etc/shadow-"]
getent hosts demo; getent hosts 10.0.0.1; getent hosts localhost; getent hosts; getent hosts none; echo $?
## stdout:
#| 10.0.0.1        demo.example.org demo
#| 10.0.0.1        demo.example.org demo
#| ::1             localhost ip6-localhost
#| 127.0.0.1       localhost
#| 127.0.0.1       localhost ip6-localhost
#| 10.0.0.1        demo.example.org demo
#| 2
## exit: 0

#### getent services, protocols, networks: from the files
## files: {"/etc/services":"ssh 22/tcp # x\ndomain 53/tcp\ndomain 53/udp nameserver\n","/etc/protocols":"ip 0 IP\ntcp 6 TCP\n","/etc/networks":"link-local 169.254.0.0\n"}
## ignore: ["/etc/shadow","/etc/shadow-"]
getent services ssh; getent services 53; getent services domain/udp; getent services nameserver; getent services none; echo $?
getent protocols tcp; getent protocols 0; getent protocols TCP; getent networks link-local
## stdout:
#| ssh                   22/tcp
#| domain                53/tcp
#| domain                53/udp nameserver
#| domain                53/udp nameserver
#| 2
#| tcp                   6 TCP
#| ip                    0 IP
#| tcp                   6 TCP
#| link-local            169.254.0.0
## exit: 0

#### getent initgroups: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -G tape,audio demo; getent initgroups demo; getent initgroups none
## stdout: "demo                  26 29\nnone                 \n"
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=455 sha256=df70156ffab2b035a13571078b7aa1768a116072e638e0a7f31cef64b404a2e3
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=381 sha256=bb69af333a65938adc8af82f05c98bf6f8494ad83ce0301ca801a945508c6702
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### getent: wrong use
## ignore: ["/etc/shadow","/etc/shadow-"]
getent; echo $?; getent nonsense x; echo $?
## stdout:
#| Try `getent --help' or `getent --usage' for more information.
#| 1
#| Try `getent --help' or `getent --usage' for more information.
#| 1
## stderr:
#| getent: wrong number of arguments
#| Unknown database: nonsense
## exit: 0

#### getent -s files: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
getent -s files passwd games
## stdout:
#| games:x:5:60:games:/usr/games:/usr/sbin/nologin
## exit: 0

#### getent passwd: the empty name
## ignore: ["/etc/shadow","/etc/shadow-"]
getent passwd ''; echo $?; getent group ''; echo $?
## stdout:
#| 2
#| 2
## exit: 0
