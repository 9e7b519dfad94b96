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
	install -d "$(DESTDIR)$(PREFIX)/share/man/man1"
	install -m 644 docs/convene.1 "$(DESTDIR)$(PREFIX)/share/man/man1/convene.1"
	for shell in bash:bash-completion/completions/convene zsh:zsh/site-functions/_convene \
	  fish:fish/vendor_completions.d/convene.fish; do \
	  file="$(DESTDIR)$(PREFIX)/share/$${shell#*:}"; install -d "$${file%/*}" && \
	  "$(DESTDIR)$(PREFIX)/bin/convene" --generate-completion-script "$${shell%%:*}" >"$$file" && \
	  chmod 644 "$$file" || exit 1; done

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/convene"
	rm -rf "$(DESTDIR)$(PREFIX)/share/convene"
	rm -f "$(DESTDIR)$(PREFIX)/share/man/man1/convene.1"
	rm -f "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/convene"
	rm -f "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_convene"
	rm -f "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/convene.fish"

format:
	swift format --in-place --parallel --recursive Package.swift Sources Tests

clean:
	rm -rf .build
