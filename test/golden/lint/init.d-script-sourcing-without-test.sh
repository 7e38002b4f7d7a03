#### the page's bad example
## kind: init
#!/bin/sh
. /etc/default/demo
#^^^^^^^^^^^^^^^^^^ warning[init.d-script-sourcing-without-test]: the shell ends where /etc/default/demo is missing: test for it first (Policy 9.3.2)
case "$1" in
  start | stop | restart | force-reload) ;;
esac
## fix "Test for it first (changes 1 of 1 outcome)":
##   [ ! -r /etc/default/demo ] || . /etc/default/demo
#### the page's good example is silent
## kind: init
#!/bin/sh
[ ! -r /etc/default/demo ] || . /etc/default/demo
case "$1" in
  start | stop | restart | force-reload) ;;
esac
