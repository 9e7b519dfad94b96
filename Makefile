# Two commands on a fresh machine: `make run` and `make test`. Both set up what is missing.

PREFIX ?= /usr/local
RELEASE = swift build -c release --static-swift-stdlib

.PHONY: run build test bench install uninstall format clean

run: build
	@exec "$$($(RELEASE) --show-bin-path)/convene" $(ARGUMENTS)

build:
	@.ci/setup
	$(RELEASE) --product convene

test:
	@.ci/setup test
	@.ci/test

bench:
	@.ci/setup
	$(RELEASE) --product convene
	$(RELEASE) --product Benchmarks
	@"$$($(RELEASE) --show-bin-path)/Benchmarks"

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/convene"
	install -m 755 "$$($(RELEASE) --show-bin-path)/convene" "$(DESTDIR)$(PREFIX)/bin/convene"
	rm -rf "$(DESTDIR)$(PREFIX)/share/convene/protocols"
	cp -R protocols "$(DESTDIR)$(PREFIX)/share/convene/protocols"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/convene"
	rm -rf "$(DESTDIR)$(PREFIX)/share/convene"

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

clean:
	rm -rf .build
