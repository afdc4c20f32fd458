Feature: Find members who never opened anything
  Lists the active members who have never opened a document: name, email address, account type, the date since which they are
  members, and id.

  Use it before you deactivate members, to find invitations that were never accepted and accounts that are paid for but not
  used. Sigma does not report when a member signed in, so the recipe reads what each member opened recently. It therefore also
  lists members who signed in and opened nothing, members who only use embedded documents, and accounts that only programs
  use: check the email address before you act.

  You need to be an administrator. It sends one request for each member, and changes nothing.

  @runbook
  Scenario: List the members who have never opened anything
    When I list the members who have never opened anything
    Then each member on the list is active

  Rule: A new member has not opened anything

    Scenario: A member was just invited
      Given the member "Ana Silva"
      When I list the members who have never opened anything
      Then the member "Ana Silva" is on the list

  Rule: One document is enough
    In the sandbox, Omar Haddad opened Timber Stock, and nothing else.

    @sandbox
    Scenario: A member opened one document
      When I list the members who have never opened anything
      Then the member "Omar Haddad" is not on the list
