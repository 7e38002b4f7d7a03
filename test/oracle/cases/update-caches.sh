#### ldconfig: nothing is printed
## ignore: ["/etc/ld.so.cache","/var/cache/ldconfig"]
ldconfig >/dev/null 2>&1; echo $?
## stdout:
#| 0
## exit: 0
