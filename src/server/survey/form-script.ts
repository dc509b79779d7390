/**
 * Hides the questions that are not asked. In the language of old browsers; without it all questions
 * show, each with the words of when it is asked, and the server leaves the others out.
 */
export const FORM_SCRIPT = `(function () {
  var asked = document.querySelectorAll('fieldset[data-when]');
  function chosen(question) {
    var found = [];
    var field = document.getElementById('q-' + question);
    if (!field || field.className === 'away') return found;
    var inputs = field.querySelectorAll('input');
    for (var i = 0; i < inputs.length; i++) {
      var input = inputs[i];
      var isMark = input.type === 'radio' || input.type === 'checkbox';
      if (isMark && input.checked) found.push(input.getAttribute('data-name') || input.value);
      if (!isMark) found.push(input.value);
    }
    return found;
  }
  function show() {
    for (var i = 0; i < asked.length; i++) {
      var names = chosen(asked[i].getAttribute('data-when'));
      var any = asked[i].getAttribute('data-any').split(' ');
      var fits = false;
      for (var k = 0; k < names.length; k++) if (any.indexOf(names[k]) >= 0) fits = true;
      asked[i].className = fits ? '' : 'away';
    }
    var all = document.querySelectorAll('fieldset');
    for (var j = 0, place = 0; j < all.length; j++) {
      if (all[j].className !== 'away') all[j].querySelector('.place').textContent = ++place;
    }
  }
  document.addEventListener('change', show);
  document.addEventListener('input', show);
  var said = document.querySelectorAll('.when');
  for (var w = 0; w < said.length; w++) said[w].className = 'away';
  show();
})();
`;
