/// placeholder
enum DocumentPlaceholder {}
