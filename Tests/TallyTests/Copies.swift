import Filling
import Foundation
import MeetingProtocol
import ProtocolScript
import Testing

/// A file that holds something else.
struct NotAForm: Error {
  let id: String
}

/// Copies of forms as tests need them.
enum Copies {
  static let protocols = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("protocols")

  /// A form that ships.
  static func shipped(_ path: String) throws -> Form {
    let bytes = try [UInt8](Data(contentsOf: protocols.appendingPathComponent(path + ".yaml")))
    let id = path.split(separator: "/").last.map(String.init) ?? path
    let read = try ContentReader.read(bytes: bytes, file: path, id: id).get()
    switch read.content {
    case .form(let form): return form
    case .meetingProtocol(let plan):
      throw NotAForm(id: plan.id.text)
    }
  }

  /// A copy with codes in fields.
  static func copy(
    of form: Form, writer: String? = nil, subject: String? = nil, reading: String? = nil,
    codes: [Field.ID: String]
  ) -> FormCopy {
    var copy = FormCopy(
      key: FormCopy.Key(form: form.id, subject: subject, writer: writer, reading: reading))
    for (field, code) in codes { copy.entries[AnswerPlace(field: field)] = .answered(.code(code)) }
    return copy
  }

  /// A form of statements on one scale.
  static func form(_ scale: Scale, statements: [String], leastCopies: Int? = nil) -> Form {
    let fields = statements.enumerated().map { index, statement in
      Field(
        id: Field.ID("\(index + 1)"), question: statement, type: .scale(scale), number: index + 1)
    }
    return Form(
      id: "form", title: "Form", leastCopies: leastCopies,
      sections: [Form.Section(fields: fields)])
  }

  static func oneTo(_ most: Int, best: Int?) -> Scale {
    Scale(codes: (1...most).map { Scale.Code("\($0)") }, best: best)
  }
}
